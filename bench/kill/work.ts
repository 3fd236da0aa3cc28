/** Work to be killed in: files to import, feeds to refresh, with the headlines each stands for. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '../corpus/random.ts';
import { writePiece } from '../corpus/write-piece.ts';
import { openWriter } from '../corpus/write-text.ts';
import type { Said } from '../feeds/growing.ts';
import { type FeedServer, opmlOf } from '../feeds/start-feed-server.ts';
import type { Ledger } from './check-library.ts';
import { runAndKill } from './run-and-kill.ts';

export type Work = {
  readonly name: 'import' | 'refresh';
  readonly args: readonly string[];
  /** Whether a run after a kill has as much to do as the first; else it is done once all is acknowledged. */
  readonly goesOn: boolean;
  /** Things that a run acknowledges, each by a line. */
  readonly things: number;
  /** Makes a new library ready; not killed. */
  readonly begin: (dataFolder: string) => Promise<void>;
  /** The things that these lines of output acknowledge, with the headlines of their articles. */
  readonly acknowledged: (lines: readonly string[]) => Promise<Ledger>;
  /** All that may be there so far, each thing whole or not at all. */
  readonly wholes: () => Promise<Ledger>;
};

/** A folder of saved pages: each file is read, recorded and acknowledged for itself. */
export function importWork(folder: string, files: number): Work {
  mkdirSync(folder, { recursive: true });
  const writer = openWriter(3);
  const random = seededRandom(3);
  const headlines = new Map<string, readonly string[]>();
  for (let file = 0; file < files; file += 1) {
    const piece = writePiece(writer, random, { published: 0, characters: 3_000 });
    const headline = `${piece.headline} ${file}`;
    const path = join(folder, `${file}.html`);
    writeFileSync(
      path,
      `<!doctype html><html lang="en"><head><title>${headline}</title></head><body><article><h1>${headline}</h1>${piece.html}</article></body></html>`,
    );
    headlines.set(path, [headline]);
  }
  return {
    name: 'import',
    args: ['import', '--news-only', '--json', folder],
    goesOn: false,
    things: files,
    begin: async () => {},
    acknowledged: async (lines) => {
      const names = lines.flatMap((line) => thingIn(line, 'name') ?? []);
      return new Map(names.map((name) => [name, headlinesOf(headlines, name)]));
    },
    wholes: async () => headlines,
  };
}

/** Makes a library follow these feeds. */
export function importList(folder: string, addresses: readonly string[]) {
  mkdirSync(folder, { recursive: true });
  const list = join(folder, 'list.opml');
  writeFileSync(list, opmlOf(addresses));
  return async (dataFolder: string): Promise<void> => {
    await runAndKill(['import', list], dataFolder, null);
  };
}

/** Feeds from loopback that have news in each run: what each brings is recorded and acknowledged as a whole. */
export function refreshWork(folder: string, server: FeedServer): Work {
  const addresses = server.addresses('growing');
  return {
    name: 'refresh',
    args: ['refresh', '--all', '--news-only', '--json'],
    goesOn: true,
    things: addresses.length,
    begin: importList(folder, addresses),
    acknowledged: async (lines) => {
      const said = await saidBy(addresses);
      // The program is dead: what it acknowledged is the last that the feed said.
      const last = (url: string) => `${url} ${said[url]?.length}`;
      const urls = lines.flatMap((line) => thingIn(line, 'url') ?? []);
      const all = answersOf(said);
      return new Map(urls.map((url) => [last(url), headlinesOf(all, last(url))]));
    },
    wholes: async () => answersOf(await saidBy(addresses)),
  };
}

async function saidBy([address = '']: readonly string[]): Promise<Said> {
  const answer = await fetch(new URL('/said.json', address));
  return (await answer.json()) as Said;
}

function answersOf(said: Said): Ledger {
  return new Map(
    Object.entries(said).flatMap(([url, answers]) =>
      answers.map((headlines, index) => [`${url} ${index + 1}`, headlines] as const),
    ),
  );
}

function headlinesOf(ledger: Ledger, thing: string): readonly string[] {
  const headlines = ledger.get(thing);
  if (headlines === undefined) throw new Error(`acknowledged, and nobody said it: ${thing}`);
  return headlines;
}

function thingIn(line: string, name: 'name' | 'url'): string | null {
  const said: unknown = JSON.parse(line);
  if (typeof said !== 'object' || said === null || !('kind' in said)) return null;
  // On a busy machine reading may take too long: then it is not acknowledged, and is tried again.
  if (said.kind === 'failed' || said.kind === 'postponed') return null;
  const thing = name in said ? (said as Record<string, unknown>)[name] : null;
  return typeof thing === 'string' ? thing : null;
}
