/** What load and soak have in common: a library, its feeds, who asks, and who only holds connections. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { oneOf, seededRandom } from '../corpus/random.ts';
import { openWriter, type Writer } from '../corpus/write-text.ts';
import { opmlOf } from '../feeds/start-feed-server.ts';
import type { LoadPlan, PageTime } from '../million/load.ts';
import type { WatchedServer } from './watched-server.ts';

/** A list is read in a thread that is ended after ten seconds, which on a very busy machine do not suffice. */
const TRIES = 5;

/** Puts a reading list in as a reader does; its feeds are fetched at once. */
export async function follow(server: WatchedServer, addresses: readonly string[]): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    if ((await handIn(server, addresses)) === 303) return;
    await sleep(1000);
  }
  throw new Error('the feeds were refused');
}

async function handIn({ origin }: WatchedServer, addresses: readonly string[]): Promise<number> {
  const form = new FormData();
  form.append('files', new File([opmlOf(addresses)], 'feeds.opml'));
  const answer = await fetch(`${origin}/add/files`, {
    ...{ method: 'POST', body: form, headers: { origin }, redirect: 'manual' },
  });
  await answer.text();
  return answer.status;
}

export async function refresh({ origin }: WatchedServer): Promise<void> {
  const headers = { origin };
  const answer = await fetch(`${origin}/refresh`, { method: 'POST', headers, redirect: 'manual' });
  if (answer.status >= 400) throw new Error(`the refresh was refused: ${answer.status}`);
}

export type Refreshing = { readonly isRunning: boolean; readonly done: number };

export async function refreshing({ origin }: WatchedServer): Promise<Refreshing> {
  return (await (await fetch(`${origin}/refresh`)).json()) as Refreshing;
}

export async function untilFetched(server: WatchedServer): Promise<void> {
  await sleep(1000);
  while ((await refreshing(server)).isRunning) await sleep(500);
}

/** Asks for pages from a process of its own, so many a second at random moments. */
export async function askPages(plan: LoadPlan): Promise<PageTime[]> {
  const child = fork(fileURLToPath(new URL('../million/load.ts', import.meta.url)));
  child.send(plan);
  const [times] = (await once(child, 'message')) as [PageTime[]];
  return times;
}

const PAGES_A_KIND = 200;
const NEWEST = 100;

/** What readers ask for, other words, stories and articles each time. */
export async function pagesOf(
  { origin }: WatchedServer,
  { seed, writer = openWriter(1) }: { readonly seed: number; readonly writer?: Writer },
): Promise<LoadPlan['pages']> {
  const random = seededRandom(seed);
  const [stories, articles] = await Promise.all([
    idsOf(`${origin}/api/stories?order=newest&limit=${NEWEST}`, 'stories'),
    idsOf(`${origin}/api/articles?limit=${NEWEST}`, 'articles'),
  ]);
  const word = () => writer.wordOfRank(Math.floor(random() * 2000));
  return Array.from({ length: PAGES_A_KIND }).flatMap(() => [
    { kind: 'front page', path: '/' },
    { kind: 'list', path: '/latest' },
    ...(stories.length > 0 ? [{ kind: 'story', path: `/stories/${oneOf(random, stories)}` }] : []),
    { kind: 'article', path: `/article/${oneOf(random, articles)}` },
    { kind: 'search', path: `/search?q=${encodeURIComponent(word())}` },
    { kind: 'API', path: '/api/articles?limit=20' },
  ]);
}

async function idsOf(address: string, name: string): Promise<readonly number[]> {
  const answer = (await (await fetch(address)).json()) as Record<string, { id: number }[]>;
  return (answer[name] ?? []).map(({ id }) => id);
}
