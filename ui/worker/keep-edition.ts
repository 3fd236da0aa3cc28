import { type House, readFact, removeFact, writeFact } from './database.ts';
import { dropOldFiles, knownHouse, PAGES, PICTURES, renewHouse, SIGNED_OUT } from './house.ts';
import { dropPagesBut, keepPage, pathsIn } from './kept-pages.ts';
import { keepPictures } from './kept-pictures.ts';
import type { Choice, KeptPage, State } from './messages.ts';

export const USUAL: Choice = { pages: 60, pictures: false };
/** Of pages; more is not fetched. */
const MOST_BYTES = 40_000_000;
/** A story's first articles go before other stories' later ones. */
const ARTICLES_OF_A_STORY = 3;
const AT_ONCE = 2;
/** Sooner nothing is kept anew by itself. */
const FRESH_FOR = 10 * 60_000;

let underWay: State['underWay'] = null;
let keeping: Promise<void> | null = null;
/** Stops what is being kept, when all is to be forgotten. */
let stopping = new AbortController();

export function keepingUnderWay(): State['underWay'] {
  return underWay;
}

/** After a visit: unless it was done a short while ago, or this connection is paid for by the byte. */
export async function keepIfOld(tell: () => void): Promise<void> {
  const keptAt = (await readFact('keptAt')) ?? 0;
  const isSaving = 'connection' in navigator && isSavingData(navigator.connection);
  if (Date.now() - keptAt > FRESH_FOR && !isSaving) await keepEdition(tell);
}

/** NetworkInformation is in some browsers only. */
function isSavingData(connection: unknown): boolean {
  return typeof connection === 'object' && connection !== null && 'saveData' in connection
    ? connection.saveData === true
    : false;
}

/** Keeps what the reader chose to have here. One at a time; what cannot be reached leaves all as it was. */
export function keepEdition(tell: () => void): Promise<void> {
  keeping ??= keep(tell).finally(() => {
    keeping = null;
    underWay = null;
    tell();
  });
  return keeping;
}

async function keep(tell: () => void): Promise<void> {
  const { signal } = stopping;
  const { pages, pictures } = (await readFact('choice')) ?? USUAL;
  const before = await knownHouse();
  const house = await renewHouse().catch(async (error: unknown) => {
    if (error instanceof Error && error.message === SIGNED_OUT) await dropPages();
    throw error;
  });
  if (before !== undefined && before.reader !== house.reader) await dropPages();
  signal.throwIfAborted();
  if (pages === 0) return;
  const kept = await keepPages(house, { most: pages, tell, signal });
  await writeFact(
    'kept',
    kept.map(({ path, title, bytes }) => ({ path, title, bytes })),
  );
  await writeFact('keptAt', Date.now());
  await dropPagesBut(new Set(kept.map(({ path }) => path)));
  await dropOldFiles(house);
  await keepPictures(pictures ? kept.map(({ html }) => html) : [], signal);
}

type Keeping = {
  readonly most: number;
  readonly tell: () => void;
  readonly signal: AbortSignal;
};
type Fetched = KeptPage & { readonly html: string };

/** Breadth first: lists, what they lead to, then what that leads to. */
async function keepPages(house: House, { most, tell, signal }: Keeping): Promise<Fetched[]> {
  const wanted = house.pages.slice(0, most);
  const seen = new Set(wanted);
  const kept: Fetched[] = [];
  let bytes = 0;
  const want = (paths: readonly string[]) => {
    for (const path of paths) {
      if (wanted.length >= most || seen.has(path)) continue;
      seen.add(path);
      wanted.push(path);
    }
  };
  for (let at = 0; at < wanted.length && bytes < MOST_BYTES; at += AT_ONCE) {
    const pages = await Promise.all(
      wanted.slice(at, at + AT_ONCE).map((path) => keepPage(path, signal)),
    );
    for (const page of pages) {
      if (page === null) continue;
      kept.push(page);
      bytes += page.bytes;
      const paths = pathsIn(page.html);
      want(page.path.startsWith('/stories/') ? paths.slice(0, ARTICLES_OF_A_STORY) : paths);
    }
    underWay = { done: kept.length, total: wanted.length, bytes };
    tell();
  }
  return kept;
}

/** Keeps one page more, that the reader has just saved. */
export async function keepSaved(path: string): Promise<void> {
  const { pages } = (await readFact('choice')) ?? USUAL;
  const page = pages === 0 ? null : await keepPage(path, stopping.signal);
  if (page === null) return;
  const { title, bytes } = page;
  const others = ((await readFact('kept')) ?? []).filter((one) => one.path !== path);
  await writeFact('kept', [...others, { path, title, bytes }]);
}

/** Nothing of the news stays on this device; what waits to be sent does. */
export async function forgetPages(): Promise<void> {
  stopping.abort();
  stopping = new AbortController();
  // Else what is on its way would be kept after all.
  await keeping?.catch(() => {});
  await dropPages();
}

async function dropPages(): Promise<void> {
  await Promise.all([caches.delete(PAGES), caches.delete(PICTURES)]);
  await removeFact('kept');
  await removeFact('keptAt');
}
