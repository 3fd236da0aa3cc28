/**
 * Threads that read feeds, pages and files. Reading is where hostile bytes meet parsers, so it
 * happens where it can be stopped: a document that takes too long or too much memory ends its
 * thread and is a failure with a reason; the others go on.
 */
import { availableParallelism } from 'node:os';
import pLimit from 'p-limit';
import { move, Piscina, transferableSymbol, valueSymbol } from 'piscina';
import type { OutsideDocument } from '../../articles/read-document.ts';
import type { LetterRead, LetterToRead } from '../../articles/read-mail.ts';
import type { LookedInto, PageToLookInto } from '../../feeds/look-into.ts';
import type { OpmlParse } from '../../feeds/opml.ts';
import type { PageLook, PageToLookAt } from '../../feeds/page-feeds/look-at-page.ts';
import type { ArticleRead, DocumentRead } from '../../model/article.ts';
import type { StoryArticle } from '../../model/claim.ts';
import { type Millis, SECOND } from '../../model/time.ts';
import type { StatementText } from '../../statements/join-article.ts';
import type { Brought, ElsewhereRead } from '../import/elsewhere/brought.ts';
import type { ItemsWritten } from '../import/elsewhere/write-up.ts';
import type { Edit, EditsJudged, StoriesAnalysed } from './analyse-here.ts';
import type { TextsLookedThrough } from './find-in-texts.ts';
import { GIVES_WAY } from './gives-way.ts';
import type { FeedReading, FeedToRead } from './read-feed.ts';
import type { ListToRead } from './read-list.ts';
import type { PageReading, PageToReadAsFeed } from './read-page.ts';
import type { RuledTexts, TextUnderRules } from './rule-texts.ts';

/** Bytes that are handed in may be gone afterwards: they go over to the thread. */
export type Reading = {
  readonly readFeed: (feed: FeedToRead) => Promise<FeedReading>;
  readonly readDocument: (document: OutsideDocument) => Promise<DocumentRead>;
  /** A newsletter, with who sent it. */
  readonly readLetter: (letter: LetterToRead) => Promise<LetterRead>;
  /** A list of feeds. */
  readonly readList: (list: ListToRead) => Promise<OpmlParse>;
  /** An article as a line of JSON. */
  readonly readLine: (line: Uint8Array) => Promise<ArticleRead>;
  /** What another reader exports. */
  readonly readElsewhere: (bytes: Uint8Array) => Promise<ElsewhereRead>;
  /** Makes articles of what such an export holds. */
  readonly writeUp: (items: readonly Brought[]) => Promise<ItemsWritten>;
  /** A page or a feed, as far as it leads to feeds. */
  readonly lookInto: (page: PageToLookInto) => Promise<LookedInto>;
  /** A page that a recipe makes a feed of. */
  readonly readPage: (page: PageToReadAsFeed) => Promise<PageReading>;
  /** A page of which somebody wants to make a feed. */
  readonly lookAtPage: (page: PageToLookAt) => Promise<PageLook>;
  /** Applies rules to texts that were read before. */
  readonly ruleTexts: (texts: readonly TextUnderRules[]) => Promise<RuledTexts>;
  /** Looks texts through for who says what. */
  readonly findStatements: (texts: readonly StatementText[]) => Promise<TextsLookedThrough>;
  /** Tells what stories' articles come to together. */
  readonly analyseStories: (
    stories: readonly (readonly StoryArticle[])[],
  ) => Promise<StoriesAnalysed>;
  /** Tells what outlets' edits come to. */
  readonly judgeEdits: (edits: readonly Edit[]) => Promise<EditsJudged>;
  readonly close: () => Promise<void>;
};

const LONGEST: Millis = 10 * SECOND;
/** Nobody waits for it, and books are texts, too. */
const LONGEST_FINDING: Millis = 30 * SECOND;
const LONGEST_TAKING: Millis = 60 * SECOND;
const MOST_TAKING = 768;
const MOST_MEGABYTES = 256;
/** Reading makes much that lives briefly; with the usual few megabytes clearing up takes a fifth of its time, with more than these nothing is gained. */
const YOUNG_MEGABYTES = 24;
const THREAD = new URL('./reading-thread.ts', import.meta.url);
const THREAD_IDLE: Millis = 30 * SECOND;

export type ReadingOptions = {
  readonly threads?: number;
  /** For one document. */
  readonly longest?: Millis;
  /** For one document, beside its bytes. */
  readonly megabytes?: number;
  /** Whether somebody may wait for pages meanwhile: they go before the news that comes in. */
  readonly givesWay?: boolean;
  /** What runs in the threads. */
  readonly thread?: URL;
};

/** Opens the threads; they start with the first document and end when idle. */
export function openReading(options: ReadingOptions = {}): Reading {
  const { threads = Math.max(1, Math.min(4, availableParallelism() - 1)) } = options;
  const reading = openPool({ ...options, threads });
  // One thread of its own: the weights are in memory once, and news does not wait for what is behind it.
  const finding = openPool({ longest: LONGEST_FINDING, ...options, threads: 1 });
  // Whole libraries of other readers are larger than any document and come once in a lifetime.
  const taking = openPool({
    longest: LONGEST_TAKING,
    megabytes: MOST_TAKING,
    ...options,
    threads: 1,
  });
  return {
    readFeed: (feed) => reading.run<FeedReading>('readFeed', handedOver(feed)),
    readDocument: (document) => reading.run<DocumentRead>('readDocument', handedOver(document)),
    readLetter: (letter) => reading.run<LetterRead>('readLetter', handedOver(letter)),
    readList: (list) => reading.run<OpmlParse>('readList', handedOver(list)),
    readLine: (line) => reading.run<ArticleRead>('readLine', line),
    readElsewhere: (bytes) => taking.run<ElsewhereRead>('readElsewhere', bytes),
    writeUp: (items) => reading.run<ItemsWritten>('writeUp', items),
    lookInto: (page) => reading.run<LookedInto>('lookInto', handedOver(page)),
    readPage: (page) => reading.run<PageReading>('readPage', handedOver(page)),
    lookAtPage: (page) => reading.run<PageLook>('lookAtPage', handedOver(page)),
    ruleTexts: (texts) => reading.run<RuledTexts>('ruleTexts', texts),
    findStatements: (texts) => finding.run<TextsLookedThrough>('findStatements', texts),
    analyseStories: (stories) => reading.run<StoriesAnalysed>('analyseStories', stories),
    judgeEdits: (edits) => reading.run<EditsJudged>('judgeEdits', edits),
    close: async () => {
      await Promise.all([reading.close(), finding.close(), taking.close()]);
    },
  };
}

type Failed = { readonly kind: 'failed'; readonly reason: string };

type Pool = {
  /** Runs one of the threads' functions; whatever happens to the thread is a failure with a reason. */
  readonly run: <Result>(name: string, task: unknown) => Promise<Result | Failed>;
  readonly close: () => Promise<void>;
};

function openPool(options: ReadingOptions & { readonly threads: number }): Pool {
  const { threads, longest = LONGEST, megabytes = MOST_MEGABYTES, thread = THREAD } = options;
  const pool = new Piscina({
    filename: thread.href,
    minThreads: 0,
    maxThreads: threads,
    argv: options.givesWay === true ? [GIVES_WAY] : [],
    idleTimeout: THREAD_IDLE,
    // The default blocks a waiting thread so hard that it cannot run promises (mail needs them).
    atomics: 'disabled',
    resourceLimits: {
      maxOldGenerationSizeMb: megabytes,
      maxYoungGenerationSizeMb: YOUNG_MEGABYTES,
    },
  });
  // A thread that dies between documents, or after its document was given up, ended nobody's work;
  // unheard, the event would end the process.
  pool.on('error', () => {});
  // One document a thread at a time: then the clock of a document starts when its reading does.
  const inTurn = pLimit(threads);
  return {
    run: (name, task) =>
      inTurn(async () => {
        try {
          const signal = AbortSignal.timeout(longest);
          return await pool.run(task, { name, signal });
        } catch (error) {
          return { kind: 'failed', reason: reasonFor(error, { longest, megabytes }) };
        }
      }),
    close: () => pool.destroy(),
  };
}

/** More than anybody's buffers that share memory with others. */
const LARGE = 1_000_000;

/** Large bytes go over to the thread instead of being copied there: see `Reading`. */
function handedOver<Task extends { readonly bytes: Uint8Array }>(task: Task) {
  const { buffer, byteLength } = task.bytes;
  if (byteLength < LARGE) return task;
  return move({ [transferableSymbol]: buffer, [valueSymbol]: task });
}

type Limits = { readonly longest: Millis; readonly megabytes: number };

/** Anything that goes wrong in the thread concerns this one document alone. */
function reasonFor(error: unknown, { longest, megabytes }: Limits): string {
  const name = error instanceof Error ? error.name : '';
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (name === 'AbortError' || name === 'TimeoutError') {
    return `Reading it took more than ${longest / SECOND} seconds, so it was given up.`;
  }
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return `Reading it took more than ${megabytes} MB of memory, so it was given up.`;
  }
  return `Reading it failed: ${error instanceof Error ? error.message : String(error)}`;
}
