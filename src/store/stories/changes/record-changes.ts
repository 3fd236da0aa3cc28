import type { Placement, StoryChange } from '../../../model/story.ts';
import { inBatches } from '../../database/in-batches.ts';
import type { Db } from '../../database/sqlite-driver.ts';
import { reportColumns } from '../report-rows.ts';
import { lastLogNumber } from '../story-log.ts';
import type { StoryArticleTable } from '../story-schema.ts';
import { type Book, type DecidedChanges, enterLog, touch } from './change-book.ts';
import { knownNumbers } from './known-numbers.ts';
import { mergeEvents, mergeStories, splitEvent, splitStory } from './move-articles.ts';
import { recountStories } from './recount-stories.ts';

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

function needStory(book: Book, id: number, splitFrom: number | null): void {
  if (!book.known.stories.has(id)) book.made.stories.set(id, splitFrom);
  book.known.stories.add(id);
}

function needEvent(book: Book, id: number): void {
  if (!book.known.events.has(id)) book.made.events.add(id);
  book.known.events.add(id);
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
