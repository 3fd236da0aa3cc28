import type { Placement, StoryChange } from '../../../model/story.ts';
import type { Millis } from '../../../model/time.ts';
import { inBatches } from '../../database/in-batches.ts';
import type { Db } from '../../database/sqlite-driver.ts';
import { moveCorrections } from '../corrections/kept-corrections.ts';
import { reportColumns } from '../report-rows.ts';
import { lastLogNumber } from '../story-log.ts';
import type { StoryArticleTable, StoryLogTable } from '../story-schema.ts';
import { type KnownNumbers, knownNumbers } from './known-numbers.ts';
import { recountStories } from './recount-stories.ts';

/** What was decided about stories, to be recorded whole or not at all. */
export type DecidedChanges = {
  /** The last entry of the log that was known to who decided. */
  readonly after: number;
  readonly at: Millis;
  readonly changes: readonly StoryChange[];
  /** The reader's decision they come from, which is entered first; null: none. */
  readonly decision: Decision | null;
};

export type Decision = {
  readonly kind: 'corrected' | 'undone';
  readonly correction: number;
  readonly story: number;
  /** A sentence for the reader. */
  readonly reason: string;
};

export type RecordedChanges =
  /** `last` is the log's last entry now. */
  | { readonly kind: 'recorded'; readonly last: number }
  /** Somebody else recorded changes meanwhile, which have to be learned first. */
  | { readonly kind: 'behind' };

/** Records changes in their order, and what they make of the stories they touch. */
export async function recordChanges(db: Db, decided: DecidedChanges): Promise<RecordedChanges> {
  const last = await lastLogNumber(db);
  if (last !== decided.after) return { kind: 'behind' };
  const known = await knownNumbers(db, decided.changes);
  const book = { db, decided, known, last, log: [], rows: new Map(), touched: new Set<number>() };
  const pass: Book = {
    ...book,
    made: { stories: new Map(), events: new Set() },
    wentTo: new Map(),
  };
  const { decision } = decided;
  if (decision !== null) {
    enterLog(pass, { kind: decision.kind, story_id: decision.story, reason: decision.reason });
  }
  for (const change of decided.changes) await enter(pass, change);
  await write(pass);
  const { touched, wentTo } = pass;
  await recountStories(db, { touched, wentTo, version: pass.last, at: decided.at });
  return { kind: 'recorded', last: pass.last };
}

/** Changes on their way into the tables: what is alike and follows each other is written together. */
type Book = {
  readonly db: Db;
  readonly decided: DecidedChanges;
  readonly known: KnownNumbers;
  /** The log's last entry so far. */
  last: number;
  log: StoryLogTable[];
  rows: Map<number, StoryArticleTable>;
  /** New numbers; a story's with the one it was parted from. */
  made: { readonly stories: Map<number, number | null>; readonly events: Set<number> };
  readonly touched: Set<number>;
  /** Where articles of a story went that may have none left. */
  readonly wentTo: Map<number, number>;
};

async function enter(book: Book, change: StoryChange): Promise<void> {
  if (change.kind === 'placed') {
    place(book, change.placement);
    return;
  }
  const isOfEvents = book.known.events.has(change.from);
  if (isOfEvents) needEvent(book, change.into);
  else needStory(book, change.into, change.kind === 'split' ? change.from : null);
  await write(book);
  if (change.kind === 'merged') await (isOfEvents ? mergeEvents : mergeStories)(book, change);
  else await (isOfEvents ? splitEvent : splitStory)(book, change);
}

function place(book: Book, { article, story, event, report, reason }: Placement): void {
  const outletId = book.known.outlets.get(article);
  // Gone from the library meanwhile.
  if (outletId === undefined) return;
  needStory(book, story, null);
  needEvent(book, event);
  const before = book.known.standing.get(article);
  const stays = before?.story_id === story && before.event_id === event;
  if (!stays) enterPlacing(book, { article, story, event, reason }, before);
  const row = {
    article_id: article,
    story_id: story,
    event_id: event,
    outlet_id: outletId,
    ...reportColumns(report),
    placed_by: stays ? before.placed_by : book.last,
  };
  book.known.standing.set(article, row);
  book.rows.set(article, row);
  touch(book, before?.story_id ?? story, story);
}

type Placing = Omit<Placement, 'report'>;

function enterPlacing(book: Book, placing: Placing, before: StoryArticleTable | undefined): void {
  const { article, story, event, reason } = placing;
  enterLog(book, {
    kind: before === undefined ? 'placed' : 'moved',
    story_id: story,
    from_story: before?.story_id ?? null,
    article_id: article,
    event_id: event,
    from_event: before?.event_id ?? null,
    reason,
  });
}

type LogParts = Pick<StoryLogTable, 'kind' | 'story_id' | 'reason'> & Partial<StoryLogTable>;

function enterLog(book: Book, parts: LogParts): void {
  const { at, decision } = book.decided;
  book.last += 1;
  book.log.push({
    number: book.last,
    at,
    from_story: null,
    article_id: null,
    event_id: null,
    from_event: null,
    articles: null,
    correction_id: decision?.correction ?? null,
    ...parts,
  });
}

function needStory(book: Book, id: number, splitFrom: number | null): void {
  if (!book.known.stories.has(id)) book.made.stories.set(id, splitFrom);
  book.known.stories.add(id);
}

function needEvent(book: Book, id: number): void {
  if (!book.known.events.has(id)) book.made.events.add(id);
  book.known.events.add(id);
}

function touch(book: Book, from: number, into: number): void {
  book.touched.add(from).add(into);
  if (from !== into) book.wentTo.set(from, into);
  book.wentTo.delete(into);
}

type Merger = Extract<StoryChange, { kind: 'merged' }>;
type Split = Extract<StoryChange, { kind: 'split' }>;

async function mergeStories(book: Book, { from, into, reason }: Merger): Promise<void> {
  const { db } = book;
  // What a reader put together can be parted again.
  const articles = book.decided.decision === null ? null : await articlesIn(db, from);
  enterLog(book, { kind: 'merged', story_id: into, from_story: from, articles, reason });
  await db
    .updateTable('story_article')
    .set({ story_id: into })
    .where('story_id', '=', from)
    .execute();
  await db.updateTable('claim').set({ story_id: into }).where('story_id', '=', from).execute();
  await moveCorrections(db, from, into);
  moveStanding(book, ({ story_id }) => story_id === from, { story_id: into });
  touch(book, from, into);
}

async function articlesIn(db: Db, story: number): Promise<string> {
  const rows = await db
    .selectFrom('story_article')
    .select('article_id')
    .where('story_id', '=', story)
    .execute();
  return JSON.stringify(rows.map(({ article_id }) => article_id));
}

async function mergeEvents(book: Book, { from, into, reason }: Merger): Promise<void> {
  const { db } = book;
  const inStories = await storiesOfEvents(db, [from, into]);
  const story = inStories.at(-1);
  if (story === undefined) return;
  enterLog(book, {
    kind: 'event merged',
    story_id: story,
    event_id: into,
    from_event: from,
    reason,
  });
  await db
    .updateTable('story_article')
    .set({ event_id: into })
    .where('event_id', '=', from)
    .execute();
  await db
    .updateTable('story_event')
    .set({ merged_into: into })
    .where('merged_into', '=', from)
    .execute();
  await db.updateTable('story_event').set({ merged_into: into }).where('id', '=', from).execute();
  await db.updateTable('story_event').set({ merged_into: null }).where('id', '=', into).execute();
  moveStanding(book, ({ event_id }) => event_id === from, { event_id: into });
  for (const one of inStories) book.touched.add(one);
}

async function storiesOfEvents(db: Db, events: readonly number[]): Promise<number[]> {
  const rows = await db
    .selectFrom('story_article')
    .select('story_id')
    .distinct()
    .where('event_id', 'in', events)
    .execute();
  return rows.map(({ story_id }) => story_id);
}

async function splitStory(book: Book, { from, into, articles, reason }: Split): Promise<void> {
  enterLog(book, {
    kind: 'split',
    story_id: into,
    from_story: from,
    articles: JSON.stringify(articles),
    reason,
  });
  for (const some of inBatches(articles)) {
    await book.db
      .updateTable('story_article')
      .set({ story_id: into })
      .where('article_id', 'in', some)
      .where('story_id', '=', from)
      .execute();
  }
  const parted = new Set(articles);
  const isParted = (row: StoryArticleTable) => row.story_id === from && parted.has(row.article_id);
  moveStanding(book, isParted, { story_id: into });
  touch(book, from, into);
}

async function splitEvent(book: Book, { from, into, articles, reason }: Split): Promise<void> {
  const [story] = await storiesOfEvents(book.db, [from]);
  if (story === undefined) return;
  enterLog(book, {
    kind: 'event split',
    story_id: story,
    event_id: into,
    from_event: from,
    articles: JSON.stringify(articles),
    reason,
  });
  for (const some of inBatches(articles)) {
    await book.db
      .updateTable('story_article')
      .set({ event_id: into })
      .where('article_id', 'in', some)
      .where('event_id', '=', from)
      .execute();
  }
  const parted = new Set(articles);
  const isParted = (row: StoryArticleTable) => row.event_id === from && parted.has(row.article_id);
  moveStanding(book, isParted, { event_id: into });
  book.touched.add(story);
}

/** The same in what is known of articles that later changes may place again. */
function moveStanding(
  { known }: Book,
  isMoved: (row: StoryArticleTable) => boolean,
  to: Partial<StoryArticleTable>,
): void {
  for (const [id, row] of known.standing) {
    if (isMoved(row)) known.standing.set(id, { ...row, ...to });
  }
}

async function write(book: Book): Promise<void> {
  const { db, made, log, rows } = book;
  const stories = [...made.stories].map(([id, from]) => newStory(book, id, from));
  const events = [...made.events].map((id) => ({ id, merged_into: null }));
  for (const some of inBatches(stories)) await db.insertInto('story').values(some).execute();
  for (const some of inBatches(events)) await db.insertInto('story_event').values(some).execute();
  for (const some of inBatches([...rows.values()])) await putArticles(db, some);
  for (const some of inBatches(log)) await db.insertInto('story_log').values(some).execute();
  book.made = { stories: new Map(), events: new Set() };
  book.rows = new Map();
  book.log = [];
}

/** Its counts are made at the end. */
function newStory({ decided, last }: Book, id: number, splitFrom: number | null) {
  return {
    id,
    created_at: decided.at,
    merged_into: null,
    split_from: splitFrom,
    version: last,
    shown_id: 0,
    oldest_id: 0,
    newest_id: 0,
    article_count: 0,
    outlet_count: 0,
    report_count: 0,
    independent_reports: null,
    analysis_wanted_at: null,
    analysis_asks: 0,
  };
}

async function putArticles(db: Db, rows: readonly StoryArticleTable[]): Promise<void> {
  await db
    .insertInto('story_article')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('article_id').doUpdateSet(({ ref }) => ({
        story_id: ref('excluded.story_id'),
        event_id: ref('excluded.event_id'),
        report: ref('excluded.report'),
        original_id: ref('excluded.original_id'),
        share: ref('excluded.share'),
        report_reason: ref('excluded.report_reason'),
        placed_by: ref('excluded.placed_by'),
      })),
    )
    .execute();
}
