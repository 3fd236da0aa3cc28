import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshrss } from '../feeds/freshrss.ts';
import { hearsay } from '../feeds/hearsay.ts';
import type { Program } from '../feeds/program.ts';
import { opmlOf, startFeedServer } from '../feeds/start-feed-server.ts';

export const LISTED = { feeds: 40, entries: 50 };

export type Homes = { readonly hearsay: string; readonly freshrss: string | null };

/** Has both programs read the same feeds; FreshRSS only if its source is given. */
export async function fillBoth(folder: string, source: string): Promise<Homes> {
  const server = await startFeedServer({ ...LISTED, characters: 2_000 });
  const list = join(folder, 'list.opml');
  writeFileSync(list, opmlOf(server.addresses('kept')));
  const own = await fill(hearsay, join(folder, 'hearsay'), list);
  const peer = source === '' ? null : freshrss(source, join(folder, 'opcache'));
  const theirs = peer === null ? null : await fill(peer, join(folder, 'freshrss'), list);
  server.close();
  return { hearsay: own, freshrss: theirs };
}

async function fill(program: Program, home: string, list: string): Promise<string> {
  const missing = program.missing();
  if (missing !== null) throw new Error(missing);
  mkdirSync(home);
  await program.install(home);
  await program.importList(home, list);
  program.afterImport(home);
  await program.refresh(home);
  const expected = LISTED.feeds * LISTED.entries;
  const found = program.articleCount(home);
  if (found !== expected) throw new Error(`${program.name}: ${found} articles, not ${expected}`);
  return home;
}
