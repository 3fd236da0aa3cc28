import { createHash } from 'node:crypto';
import type { Desk } from '../desk.ts';
import { movedPageFeed } from '../model/feeds/page-feed-address.ts';
import type { PageRecipe } from '../model/feeds/page-recipe.ts';
import type { PageAnswer } from '../model/fetch-page.ts';
import type { DueFeed, FeedNews, FetchRecord, Tally } from '../model/library.ts';
import { MINUTE, type Millis } from '../model/time.ts';
import { addressOf, PAGE_ACCEPT, readPageNews } from './page-feeds/read-page-news.ts';
import type { RecordFetch } from './record-in-groups.ts';
import { type FetchOutcome, scheduleFeed } from './schedule-feed.ts';
import { tellFault } from './tell-fault.ts';
import { fetchAs } from './titles/fetch-as.ts';

/** The desk, and the way of recording that all feeds of a pass share. */
export type FetchingDesk = Desk & {
  readonly recordFetch: RecordFetch;
  /** Feeds whose hubs have shown that they tell of news; absent: none. */
  readonly told?: ReadonlySet<number>;
};

/** What one fetch of a feed came to. */
export type FeedFetch = {
  /** 'postponed': its host wants to be left alone, it was not asked. */
  readonly kind: 'read' | 'unchanged' | 'gone' | 'failed' | 'postponed' | 'cancelled';
  readonly feedId: number;
  readonly url: string;
  readonly tally: Tally;
  /** A sentence for the reader, null when all is well. */
  readonly trouble: string | null;
};

const NOTHING: Tally = { added: 0, revised: 0, known: 0 };

/** More than any feed shows at once, so that old entries in it are still known as read. */
const HASHES_ASKED = 10_000;

const ACCEPT =
  'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, */*;q=0.5';

/** Fetches a feed, reads what is new in it and records both in one step. Throws StoreError. */
export async function fetchFeed(
  desk: FetchingDesk,
  due: DueFeed,
  signal?: AbortSignal,
): Promise<FeedFetch> {
  const feed: AskedFeed = { ...due, askedAt: desk.now() };
  const waitsUntil = desk.hostPauses.postpone(feed, desk.now());
  if (waitsUntil !== null) return postpone(desk, feed, waitsUntil);
  const answer = await fetchAs(desk, feed.readerId, {
    url: addressOf(feed),
    ...validatorsOf(desk, feed),
    accept: feed.recipe === null ? ACCEPT : PAGE_ACCEPT,
    ...(signal !== undefined && { signal }),
  });
  if (answer.kind === 'failed' && answer.cause === 'cancelled') {
    return notAsked(feed, 'cancelled');
  }
  desk.hostPauses.note(feed, answer, desk.now());
  try {
    return await take(desk, feed, await readAnswer(desk, feed, answer));
  } catch (error) {
    return take(desk, feed, broken(tellFault(desk, feed.url, error)));
  }
}

type AskedFeed = DueFeed & { readonly askedAt: Millis };

/** Now and then a feed is asked for whole: a server that always says "unchanged" would silence it for ever. */
const ASKED_WHOLE = 0.02;

function validatorsOf({ random }: Desk, { etag, lastModified }: DueFeed) {
  return random() < ASKED_WHOLE ? {} : { etag, lastModified };
}

function notAsked({ id, url }: DueFeed, kind: 'cancelled' | 'postponed'): FeedFetch {
  return { kind, feedId: id, url, tally: NOTHING, trouble: null };
}

/** Its own schedule and trouble stay as they are: nobody has said anything of this feed. */
async function postpone(desk: FetchingDesk, feed: DueFeed, until: Millis): Promise<FeedFetch> {
  await desk.store.feeds.setNextFetch(feed.id, Math.round(until + desk.random() * 5 * MINUTE));
  return notAsked(feed, 'postponed');
}

/** Records what was found. */
async function take(desk: FetchingDesk, feed: AskedFeed, findings: Findings): Promise<FeedFetch> {
  const tally = await record(desk, feed, findings);
  const { kind } = findings.outcome;
  return {
    kind: kind === 'read' && findings.news === null ? 'unchanged' : kind,
    feedId: feed.id,
    url: feed.url,
    tally,
    trouble: findings.trouble,
  };
}

type Findings = {
  readonly outcome: FetchOutcome;
  readonly news: FeedNews | null;
  readonly trouble: string | null;
  readonly validators?: FetchRecord['validators'];
};

async function readAnswer(
  desk: FetchingDesk,
  feed: DueFeed,
  answer: PageAnswer,
): Promise<Findings> {
  if (answer.kind === 'gone') {
    return { outcome: { kind: 'gone' }, news: null, trouble: answer.message };
  }
  if (answer.kind === 'failed') {
    const { cause, retryAfter, message } = answer;
    return { outcome: { kind: 'failed', cause, retryAfter }, news: null, trouble: message };
  }
  const note = feed.recipe === null ? null : ((await noteOf(desk, feed)) ?? null);
  const unchanged = { outcome: readOutcome(desk, feed, answer), news: null, trouble: note };
  if (answer.kind === 'unchanged') return unchanged;
  const bodyHash = createHash('sha1').update(answer.bytes).digest('base64url');
  // Many servers send no validators, or lie with them: the bytes themselves tell.
  if (bodyHash === feed.bodyHash && feed.recipe?.kind !== 'sitemap')
    return feed.recipe === null ? { ...unchanged, ...renamed(answer) } : unchanged;
  return feed.recipe === null
    ? readNews(desk, feed, { answer, bodyHash })
    : readPageOf(desk, feed, { answer, bodyHash, recipe: feed.recipe });
}

/** The same bytes may come under another name each day: without it they would be sent whole until they change. */
function renamed({ etag, lastModified }: Changed['answer']): Pick<Findings, 'validators'> {
  return { validators: { etag, lastModified } };
}

/** What is to be looked at of a page stays so while the page stays as it is. */
async function noteOf({ store }: Desk, { id }: DueFeed): Promise<string | null> {
  return (await store.pageFeeds.ofFeed(id))?.state?.note ?? null;
}

async function readPageOf(
  desk: FetchingDesk,
  feed: DueFeed,
  { answer, bodyHash, recipe }: Changed & { readonly recipe: PageRecipe },
): Promise<Findings> {
  const statedHashes = new Set(await statedBefore(desk, feed));
  const read = await readPageNews(desk, { feed: { ...feed, recipe }, answer, statedHashes });
  if (read.kind === 'failed') return broken(read.reason);
  const { profile, entries, pageState, note, isWhole } = read;
  const outcome = {
    ...readOutcome(desk, feed, answer),
    newEntries: entries.length,
    minInterval: profile.minInterval,
  };
  const etag = isWhole ? answer.etag : null;
  const lastModified = isWhole ? answer.lastModified : null;
  const news = { etag, lastModified, bodyHash, profile, entries, pageState };
  return { outcome, news, trouble: note };
}

type Changed = { answer: Extract<PageAnswer, { kind: 'changed' }>; bodyHash: string };

async function readNews(
  desk: FetchingDesk,
  feed: DueFeed,
  { answer, bodyHash }: Changed,
): Promise<Findings> {
  const { bytes, url, contentType, etag, lastModified } = answer;
  const statedHashes = new Set(await statedBefore(desk, feed));
  const reading = await desk.reading.readFeed({ bytes, url, contentType, statedHashes });
  if (reading.kind === 'failed') return broken(reading.reason);
  const { entries } = reading;
  // What the header says goes before the document (W3C WebSub, 4).
  const profile = { ...reading.profile, ...answer.hub };
  const outcome = {
    ...readOutcome(desk, feed, answer),
    newEntries: entries.length,
    minInterval: profile.minInterval,
  };
  return { outcome, news: { etag, lastModified, bodyHash, profile, entries }, trouble: null };
}

/** A feed that was never fetched has stated nothing: there is no need to ask. */
async function statedBefore({ store }: Desk, feed: DueFeed): Promise<readonly string[]> {
  return feed.lastFetchedAt === null ? [] : store.feeds.statedHashes(feed.id, HASHES_ASKED);
}

function broken(trouble: string): Findings {
  const outcome = { kind: 'failed' as const, cause: 'broken answer' as const, retryAfter: null };
  return { outcome, news: null, trouble };
}

/** What the schedule looks at, as for an answer that brought nothing. */
function readOutcome(desk: FetchingDesk, feed: DueFeed, { movedTo: to, freshFor }: Wishes) {
  // What came safely is not asked for in the open for good, whoever says so; it is followed there each time.
  const safe = feed.url.startsWith('https:') && to?.startsWith('http:') ? null : to;
  const movedTo = safe === null ? null : movedPageFeed(feed.url, safe);
  // Without a body it was never read: what its first good answer brings has piled up over any time at all.
  const lastGood =
    feed.bodyHash === null ? null : (feed.schedule.failingSince ?? feed.lastFetchedAt);
  const sinceLast = lastGood === null ? null : desk.now() - lastGood;
  const { minInterval } = feed;
  const isTold = desk.told?.has(feed.id) === true;
  return {
    kind: 'read' as const,
    newEntries: 0,
    sinceLast,
    minInterval,
    freshFor,
    movedTo,
    isTold,
  };
}

type Wishes = { movedTo: string | null; freshFor: Millis | null };

async function record(
  desk: FetchingDesk,
  feed: AskedFeed,
  { outcome, news, trouble, validators }: Findings,
): Promise<Tally> {
  const at: Millis = desk.now();
  const { nextFetchAt, adopt, ...schedule } = scheduleFeed(feed.schedule, outcome, {
    now: at,
    random: desk.random,
  });
  return desk.recordFetch({
    feedId: feed.id,
    at,
    askedAt: feed.askedAt,
    nextFetchAt,
    schedule,
    newUrl: adopt,
    trouble,
    news,
    ...(validators !== undefined && { validators }),
  });
}
