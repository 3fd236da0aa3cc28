/** Work to be killed in: files to import, feeds to refresh, with the headlines each stands for. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '../corpus/random.ts';
import { writePiece } from '../corpus/write-piece.ts';
import { openWriter } from '../corpus/write-text.ts';
import { type FeedServer, opmlOf } from '../feeds/start-feed-server.ts';
import { runAndKill } from './run-and-kill.ts';

export type Work = {
  readonly name: 'import' | 'refresh';
  readonly args: readonly string[];
  /** Whether a run after a kill is quickly past what was done before; else it reads all again. */
  readonly goesOn: boolean;
  /** Makes a new library ready; not killed. */
  readonly begin: (dataFolder: string) => Promise<void>;
  /** The thing that a line of output acknowledges, or null. */
  readonly acknowledged: (line: string) => string | null;
  /** For each thing the headlines of its articles. */
  readonly headlines: ReadonlyMap<string, readonly string[]>;
};

/** A folder of saved pages: each file is read, recorded and acknowledged for itself. */
export function importWork(folder: string, files: number): Work {
  mkdirSync(folder, { recursive: true });
  const writer = openWriter(3);
  const random = seededRandom(3);
  const headlines = new Map<string, string[]>();
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
    begin: async () => {},
    acknowledged: (line) => thingIn(line, 'name'),
    headlines,
  };
}

/** Feeds from loopback: what each brings is recorded and acknowledged as a whole. */
export async function refreshWork(folder: string, server: FeedServer): Promise<Work> {
  mkdirSync(folder, { recursive: true });
  const list = join(folder, 'list.opml');
  const addresses = server.addresses('kept');
  writeFileSync(list, opmlOf(addresses));
  const headlines = new Map<string, string[]>();
  for (const address of addresses) {
    const feed = await fetch(address).then((response) => response.text());
    const titles = [...feed.matchAll(/<title>([^<]*)<\/title>/g)].map(([, title = '']) => title);
    // The first title is the feed's own.
    headlines.set(address, titles.slice(1));
  }
  return {
    name: 'refresh',
    args: ['refresh', '--all', '--news-only', '--json'],
    goesOn: true,
    begin: async (dataFolder) => {
      await runAndKill(['import', list], dataFolder, null);
    },
    acknowledged: (line) => thingIn(line, 'url'),
    headlines,
  };
}

function thingIn(line: string, name: 'name' | 'url'): string | null {
  const said: unknown = JSON.parse(line);
  if (typeof said !== 'object' || said === null || !('kind' in said)) return null;
  // On a busy machine reading may take too long: then it is not acknowledged, and is tried again.
  if (said.kind === 'failed') return null;
  const thing = name in said ? (said as Record<string, unknown>)[name] : null;
  return typeof thing === 'string' ? thing : null;
}
