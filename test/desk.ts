/** A desk for tests: the real library in memory, the real readers in this thread, a clock to set. */
import type { MailIn } from '../src/config-mail-in.ts';
import type { Desk, MailDesk } from '../src/desk.ts';
import { keysOf } from '../src/keys.ts';
import type { FeedListing } from '../src/model/feeds/subscription.ts';
import type { FetchPage, PageAnswer } from '../src/model/fetch-page.ts';
import type { ArticleLine } from '../src/model/library.ts';
import type { Millis } from '../src/model/time.ts';
import { openMailer } from '../src/net/mail/open-mailer.ts';
import type { OpenStream } from '../src/net/open-stream.ts';
import { OwnFetchError } from '../src/net/own/own-question.ts';
import type { OwnFetch } from '../src/net/own-fetch.ts';
import { hostPauses } from '../src/pipeline/fetching/host-pauses.ts';
import { openMedia } from '../src/pipeline/media/open-media.ts';
import type { Codec } from '../src/pipeline/pictures/open-codec.ts';
import { openPictures } from '../src/pipeline/pictures/open-pictures.ts';
import type { Reading } from '../src/pipeline/reading/open-reading.ts';
import { readingHere } from '../src/pipeline/reading/reading-here.ts';
import { openBell } from '../src/pipeline/repeat-pass.ts';
import type { Grouper } from '../src/pipeline/stories/grouper.ts';
import { grouperHere } from '../src/pipeline/stories/grouper-here.ts';
import { newCounts } from '../src/pipeline/work-counts.ts';
import { openStoreHere } from '../src/store/open-store-here.ts';
import type { Store } from '../src/store/store.ts';
import { FRIDAY_EVENING } from './newsroom.ts';

export const READER = 1;

export type TestDesk = Desk & {
  /** Sets the clock; it stands still otherwise. */
  readonly setTime: (time: Millis) => void;
  readonly passTime: (by: Millis) => void;
  /** What the log was told, as "level: words". */
  readonly logged: readonly string[];
  /** Every address asked for, in order. */
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
};

export type DeskParts = {
  readonly fetchPage?: FetchPage;
  readonly openStream?: OpenStream;
  readonly codec?: Codec;
  readonly now?: Millis;
  readonly store?: Store;
  readonly reading?: Reading;
  readonly grouper?: Grouper;
  readonly keptStories?: string;
  readonly outletLabels?: string;
  readonly mail?: Partial<Pick<MailDesk, 'given' | 'address' | 'open'>>;
  readonly mailIn?: MailIn;
  readonly ask?: OwnFetch;
  readonly publicAddress?: string;
};

const NO_MAIL: MailIn = { listen: null, domains: [], tls: null, authServer: null };

/** Opens a desk of its own for a test. */
export function testDesk(parts: DeskParts = {}): TestDesk {
  let time = parts.now ?? FRIDAY_EVENING;
  const store = parts.store ?? openStoreHere(':memory:', () => time);
  const fetchPage = parts.fetchPage ?? (async () => failure('no such host', 'No such host.'));
  const openStream = parts.openStream ?? (async () => failure('no such host', 'No such host.'));
  const logged: string[] = [];
  const asked: string[] = [];
  const recorded: FetchPage = (request) => {
    asked.push(request.url);
    return fetchPage(request);
  };
  const say = (level: string) => (what: unknown, words?: string) => {
    logged.push(`${level}: ${words ?? what}`);
  };
  return {
    store,
    net: {
      fetchPage: recorded,
      openStream,
      prepare: async () => {},
      close: async () => {},
    },
    pictures: openPictures({
      net: { fetchPage: recorded, close: async () => {} },
      cache: null,
      now: () => time,
      ...(parts.codec && { codec: parts.codec }),
    }),
    media: openMedia({ openStream, close: async () => {} }),
    reading: parts.reading ?? readingHere(),
    grouper: parts.grouper ?? grouperHere(),
    keptStories: parts.keptStories ?? null,
    outletLabels: parts.outletLabels ?? null,
    mailIn: parts.mailIn ?? NO_MAIL,
    allowPrivate: [],
    keys: keysOf(new Uint8Array(32).fill(7)),
    hostPauses: hostPauses(),
    log: { debug: say('debug'), info: say('info'), warn: say('warn'), error: say('error') },
    now: () => time,
    random: () => 0.5,
    mail: testMail(parts),
    ask: parts.ask ?? (async () => Promise.reject(new OwnFetchError('No such host.'))),
    bells: { feeds: openBell(), hubs: openBell(), alerts: openBell() },
    counts: newCounts(time),
    publicAddress: parts.publicAddress ?? null,
    builtInHosts: new Map(),
    setTime: (to) => {
      time = to;
    },
    passTime: (by) => {
      time += by;
    },
    logged,
    asked,
    close: () => store.close(),
  };
}

function testMail({ mail }: DeskParts): MailDesk {
  const given = { server: null, from: null };
  const address = 'https://news.example';
  return { given, address, open: openMailer, bell: openBell(), watch: { state: null }, ...mail };
}

/** A network of documents by address; what is not there is not found. A document may change between asks. */
export function fetchFrom(documents: ReadonlyMap<string, PageAnswer | string>): FetchPage {
  return async ({ url }) => {
    const document = documents.get(url);
    if (document === undefined) return failure('not found', 'There is no such page (404).');
    return typeof document === 'string' ? page(url, document) : document;
  };
}

/** An answer with a document, without validators. */
export function page(
  url: string,
  text: string,
  more: Partial<Extract<PageAnswer, { kind: 'changed' }>> = {},
): PageAnswer {
  return {
    kind: 'changed',
    url,
    movedTo: null,
    contentType: null,
    bytes: new TextEncoder().encode(text),
    etag: null,
    lastModified: null,
    freshFor: null,
    ...more,
  };
}

export type Failure = Extract<PageAnswer, { kind: 'failed' }>;

export function failure(cause: Failure['cause'], message: string): Failure {
  return { kind: 'failed', cause, message, status: null, retryAfter: null };
}

/** A listing that says no more than its address. */
export function listing(url: string, more: Partial<FeedListing> = {}): FeedListing {
  const nothing = { title: null, homeUrl: null, folder: null, language: null, country: null };
  return { url, ...nothing, ...more };
}

/** The whole front page, newest first. */
export function frontPage({ store }: Desk, limit = 10_000): Promise<ArticleLine[]> {
  return store.articles.newest({ readerId: READER, scope: {}, before: null, limit });
}

export async function headlines(desk: Desk): Promise<string[]> {
  return (await frontPage(desk)).map((line) => line.headline);
}
