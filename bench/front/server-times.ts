import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import type { LoadPlan, PageTime } from '../million/load.ts';
import { startServer } from '../million/server.ts';

const PORT = 18_488;
const PER_SECOND = 20;
const WARMING_SECONDS = 15;
const SECONDS = 60;
const STORIES = 200;
const LOAD = fileURLToPath(new URL('../million/load.ts', import.meta.url));
const KINDS = ['front page', 'story'] as const;

/** How long the server takes for front and story pages, in a library that add-news.ts has brought news to. */
export async function serverTimes(library: string) {
  const { articles, stories } = facts(join(library, 'library.db'));
  const server = await startServer(library, PORT);
  const pages = stories.flatMap((id) => [
    { kind: 'front page', path: '/' },
    { kind: 'story', path: `/stories/${id}` },
  ]);
  const plan = { origin: server.origin, pages, perSecond: PER_SECOND };
  await load({ ...plan, seconds: WARMING_SECONDS, seed: 3 });
  const times = await load({ ...plan, seconds: SECONDS, seed: 1 });
  await server.stop();
  const kinds = KINDS.map((kind) => ({
    kind,
    times: times.filter((time) => time.kind === kind).map(({ milliseconds }) => milliseconds),
  }));
  return { articles, perSecond: PER_SECOND, kinds };
}

/** Stories of several titles, the newest first. */
function facts(path: string): { readonly articles: number; readonly stories: readonly number[] } {
  const database = new DatabaseSync(path, { readOnly: true });
  const count = database.prepare('select count(*) as count from article').get();
  const rows = database
    .prepare('select id from story where outlet_count > 1 order by newest_id desc limit ?')
    .all(STORIES);
  database.close();
  if (rows.length === 0) throw new Error('no stories: bench/front/add-news.ts makes some');
  return { articles: Number(count?.count), stories: rows.map(({ id }) => Number(id)) };
}

async function load(plan: LoadPlan): Promise<PageTime[]> {
  const child = fork(LOAD);
  child.send(plan);
  const [times] = (await once(child, 'message')) as [PageTime[]];
  const refused = times.filter(({ status }) => status !== 200);
  if (refused.length > 0) throw new Error(`${refused.length} pages were not answered by 200`);
  return times;
}
