/** Feeds that have something new whenever they are asked, beside what they said before; what they said is kept. */
import type { Writer } from '../corpus/write-text.ts';
import { writeFeed } from './write-feed.ts';

/** Entries that are new in each answer, and answers whose entries are still named. */
const NEW = 3;
const KEPT = 3;

/** What each answer of a feed brought: headlines, by the feed's address, in the order of the answers. */
export type Said = Readonly<Record<string, readonly (readonly string[])[]>>;

type Told = { readonly items: string; readonly headlines: readonly string[] };

export function openGrowing(writer: Writer, plan: { port: number; characters: number }) {
  const told = new Map<string, Told[]>();
  // Every fourth feed written is Atom: these are RSS, so that answers can be joined.
  let number = 1_000_000;
  return {
    /** The next answer of the feed at this host. */
    next: (host: string): string => {
      number += 4;
      const origin = `http://${host}:${plan.port}`;
      const { characters } = plan;
      const whole = { number, origin, entries: NEW, characters, newestAt: Date.now() };
      const feed = writeFeed(writer, whole);
      const address = `${origin}/growing.xml`;
      const before = told.get(address) ?? [];
      told.set(address, [...before, partsOf(feed, number)]);
      const items = (told.get(address) ?? []).slice(-KEPT).map((one) => one.items);
      const head = feed.slice(0, feed.indexOf('<item>'));
      const named = head.replace(/<title>[^<]*/, `<title>Outlet at ${host}`);
      return `${named}${items.toReversed().join('\n')}\n</channel></rss>`;
    },
    said: (): Said =>
      Object.fromEntries([...told].map(([url, all]) => [url, all.map((one) => one.headlines)])),
  };
}

/** With the answer's number at the end of each headline, so that none is anywhere twice. */
function partsOf(feed: string, number: number): Told {
  const from = feed.indexOf('<item>');
  const items = feed
    .slice(from, feed.lastIndexOf('</item>') + '</item>'.length)
    .replaceAll('</title>', ` ${number}</title>`);
  const titles = [...items.matchAll(/<title>([^<]*)<\/title>/g)].map(([, title = '']) => title);
  return { items, headlines: titles };
}
