import pLimit from 'p-limit';
import type { Desk } from '../desk.ts';
import type { Article, DocumentRead } from '../model/article.ts';
import type { FetchTrouble, PageAnswer, PageRequest } from '../model/fetch-page.ts';
import { articleAsRead } from '../model/library.ts';
import { HOUR, type Millis } from '../model/time.ts';
import type { AwaitedPage, PageRead } from '../store/imports.ts';
import { tellFault } from './tell-fault.ts';
import { fetchAs, fetchSignedInAgain, notePage } from './titles/fetch-as.ts';

export type PageTally = { readonly read: number; readonly failed: number };

const AT_ONCE = 16;
/** Pages a pass; what is left is read in the next, the newest first each time. */
const PAGES_A_PASS = 500;
const MOST_ATTEMPTS = 4;
const FIRST_RETRY: Millis = HOUR;

/** Troubles that another day may mend. */
const PASSING: ReadonlySet<FetchTrouble> = new Set([
  'no such host',
  'no connection',
  'timed out',
  'broken answer',
  'too many requests',
  'server trouble',
]);

/** Fetches and reads the pages of articles whose feed gave only an opening. */
export async function readAwaitedPages(desk: Desk, signal?: AbortSignal): Promise<PageTally> {
  const awaited = await desk.store.articles.awaitingPage(desk.now(), PAGES_A_PASS);
  const inTurn = pLimit(AT_ONCE);
  const broken = new AbortController();
  const stop = signal === undefined ? broken.signal : AbortSignal.any([signal, broken.signal]);
  const settled = await Promise.allSettled(
    awaited.map((page) =>
      inTurn(async () => {
        if (stop.aborted) return null;
        return await readAwaitedPage(desk, page, stop).catch((error: unknown) => {
          broken.abort();
          throw error;
        });
      }),
    ),
  );
  const reads = settled.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
  return {
    read: reads.filter((read) => read?.kind === 'read').length,
    failed: reads.filter((read) => read?.kind === 'failed').length,
  };
}

/** Reads one page and records what came of it; null if it was cancelled. */
export async function readAwaitedPage(
  desk: Desk,
  page: AwaitedPage,
  signal?: AbortSignal,
): Promise<PageRead | null> {
  const request = {
    url: page.url,
    accept: 'text/html, application/xhtml+xml, */*;q=0.5',
    ...(signal !== undefined && { signal }),
  };
  const answer = await fetchAs(desk, page.readerId, request);
  if (answer.kind === 'failed' && answer.cause === 'cancelled') return null;
  const first = await readSafely(desk, page, answer);
  const came = first.isCutOff ? await readWhole(desk, { page, request, first }) : first;
  const { isCutOff } = came;
  if (isCutOff !== null) await notePage(desk, page.readerId, { url: page.url, isCutOff });
  await desk.store.articles.recordPage(page.id, came.read, desk.now());
  return came.read;
}

type Came = {
  readonly read: PageRead;
  /** Whether a paywall leaves only the beginning on the page; null: no page came. */
  readonly isCutOff: boolean | null;
};

function readSafely(desk: Desk, page: AwaitedPage, answer: PageAnswer): Promise<Came> {
  return readAnswer(desk, page, answer).catch((error: unknown): Came => {
    return none({ kind: 'failed', reason: tellFault(desk, page.url, error), retryAt: null });
  });
}

function none(read: PageRead): Came {
  return { read, isCutOff: null };
}

type CutOff = {
  readonly page: AwaitedPage;
  readonly request: PageRequest;
  readonly first: Came;
};

/** Where a reader pays and has been signed out: whoever has not signed in is shown the beginning. */
async function readWhole(desk: Desk, { page, request, first }: CutOff): Promise<Came> {
  const answer = await fetchSignedInAgain(desk, page.readerId, request);
  if (answer?.kind !== 'changed') return first;
  const second = await readSafely(desk, page, answer);
  return second.read.kind === 'read' ? second : first;
}

async function readAnswer(desk: Desk, page: AwaitedPage, answer: PageAnswer): Promise<Came> {
  if (answer.kind === 'gone')
    return none({ kind: 'failed', reason: answer.message, retryAt: null });
  if (answer.kind === 'failed') {
    const retryAt = PASSING.has(answer.cause) ? nextAttempt(page, desk.now()) : null;
    return none({ kind: 'failed', reason: answer.message, retryAt });
  }
  if (answer.kind === 'unchanged') {
    const retryAt = nextAttempt(page, desk.now());
    return none({ kind: 'failed', reason: 'The server sent no page.', retryAt });
  }
  const { bytes, contentType, url } = answer;
  const read = await desk.reading.readDocument({ name: url, bytes, contentType, url });
  const isCutOff = read.kind === 'failed' ? null : read.articles[0].details.isCutOff;
  return { read: await keepTheFuller(desk, page, read), isCutOff };
}

function nextAttempt({ attempts }: AwaitedPage, now: Millis): Millis | null {
  return attempts + 1 >= MOST_ATTEMPTS ? null : now + FIRST_RETRY * 4 ** attempts;
}

/** An outlet that corrects itself cuts sentences; a wall leaves less than this part of a page. */
const LEAST_OF_PAGE = 0.5;

/** The page's text, unless the feed gave more: a cookie wall or a teaser is no improvement. */
async function keepTheFuller(desk: Desk, page: AwaitedPage, read: DocumentRead): Promise<PageRead> {
  if (read.kind === 'failed') return { kind: 'failed', reason: read.reason, retryAt: null };
  const [article] = read.articles;
  const shown = await desk.store.articles.textOf(page.id);
  if (shown === null) return { kind: 'failed', reason: 'The article is gone.', retryAt: null };
  const stated = articleAsRead(shown);
  const least = lengthOf(stated) * (stated.textSource === 'page' ? LEAST_OF_PAGE : 1);
  if (lengthOf(article) < least) {
    return { kind: 'failed', reason: 'The page holds less than we have already.', retryAt: null };
  }
  return { kind: 'read', article: joined(stated, article) };
}

function lengthOf({ paragraphs }: Pick<Article, 'paragraphs'>): number {
  return paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0);
}

/** The text from the page; what the feed says of the article stands, and the page fills the gaps. */
function joined(stated: Article, page: Article): Article {
  return {
    ...page,
    // A list of addresses knows no headlines: what stands in its place is the address.
    headline: stated.headline === stated.url ? page.headline : stated.headline,
    standfirst: page.standfirst ?? stated.standfirst,
    byline: stated.byline.length > 0 ? stated.byline : page.byline,
    section: stated.section ?? page.section,
    published: stated.published ?? page.published,
    updated: page.updated ?? stated.updated,
    language: page.language ?? stated.language,
    leadImage: page.leadImage ?? stated.leadImage,
  };
}
