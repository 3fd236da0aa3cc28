import type {
  AlertPlan,
  AlertTarget,
  Delivery,
  HappeningKind,
  RuleAction,
} from '../../model/alerts/alert.ts';
import type { Clock, Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { type Awaited, awaitedAlerts, nextAwaitedAt, readersWithAlerts } from './awaiting.ts';
import { type ClaimedDelivery, type EndedDelivery, recordStart, recordTurn } from './deliveries.ts';
import { addAgain, deliveriesOf, nextDeliveryAt, removeBefore } from './delivery-lists.ts';
import {
  type CheckedHeadline,
  headlineOfArticle,
  headlineOfStory,
  type Match,
  matchesOf,
  openAmong,
} from './matches.ts';
import { deliveryRow, type Found, recordHappenings } from './record-happenings.ts';
import { ruleActionsOf, ruleReaches, setRuleAction } from './rule-actions.ts';
import { daysOf, hasAnswered, type QuietFeed, quietFeeds } from './silences.ts';
import {
  type AddedTarget,
  addTarget,
  type NewTarget,
  planOf,
  removeTarget,
  setPlan,
  setTarget,
  type TargetChange,
  targetsOf,
} from './targets.ts';
import { readersToldOf, unknownStories } from './top-stories.ts';

/** What readers are told by other ways than their pages: see docs/notes/alerts.md. */
export function alertCalls(db: Db, now: Clock) {
  return { ...settingCalls(db, now), ...workCalls(db, now), ...deliveryCalls(db) };
}

/** Where, when and of what a reader is told. */
function settingCalls(db: Db, now: Clock) {
  const inOneStep = <Result>(work: (step: Db) => Promise<Result>) => db.transaction().execute(work);
  return {
    /** Where a reader is told, the first added first. */
    targets: (readerId: number): Promise<AlertTarget[]> => targetsOf(db, readerId),

    /** One of them; null: the reader has none by this number. */
    target: async (readerId: number, id: number): Promise<AlertTarget | null> =>
      (await targetsOf(db, readerId)).find((one) => one.id === id) ?? null,

    addTarget: (wish: NewTarget, at: Millis): Promise<AddedTarget> =>
      inOneStep((step) => addTarget(step, wish, at)),

    /** False: the reader has none by this number. */
    setTarget: (change: TargetChange): Promise<boolean> =>
      inOneStep((step) => setTarget(step, change)),

    removeTarget: (readerId: number, id: number): Promise<boolean> =>
      removeTarget(db, readerId, id),

    /** When a reader is not to be disturbed. */
    plan: (readerId: number): Promise<AlertPlan> => planOf(db, readerId),
    setPlan: (readerId: number, plan: AlertPlan): Promise<void> => setPlan(db, readerId, plan),

    /** What a reader's rules do beside being lists. */
    ruleActions: (readerId: number): Promise<RuleAction[]> => ruleActionsOf(db, readerId),

    /** How many articles of the last seven days some of a reader's rules touch, none above `most`. */
    ruleReaches: (
      readerId: number,
      ids: readonly number[],
      most: number,
    ): Promise<ReadonlyMap<number, number>> => ruleReaches(db, { readerId, ids, most, now: now() }),

    /** What it did before; null: the reader has no such rule that follows or is a saved search. */
    setRuleAction: (readerId: number, action: RuleAction): Promise<RuleAction | null> =>
      inOneStep((step) => setRuleAction(step, readerId, action)),
  };
}

/** What came in, and what of it readers are to know. */
function workCalls(db: Db, now: Clock) {
  const inOneStep = <Result>(work: (step: Db) => Promise<Result>) => db.transaction().execute(work);
  return {
    /** What came in and was not held against anybody's rules yet. */
    awaited: (at: Millis, most: number): Promise<Awaited> => awaitedAlerts(db, at, most),
    nextAwaitedAt: (): Promise<Millis | null> => nextAwaitedAt(db),
    readersWithAlerts: (): Promise<number[]> => readersWithAlerts(db),

    /** Which of some articles concern a reader by what they follow or search for; what they mute or have read does not. */
    matches: (readerId: number, ids: readonly number[]): Promise<Match[]> =>
      matchesOf(db, { readerId, now }, ids),

    /** What a story is called; null: there is none by this number. */
    headlineOfStory: (id: number): Promise<CheckedHeadline | null> => headlineOfStory(db, id),

    /** What an article is called; null: there is none by this number. */
    headlineOfArticle: (id: number): Promise<CheckedHeadline | null> => headlineOfArticle(db, id),

    /** Which of some articles a reader has and does not mute. */
    openAmong: (readerId: number, ids: readonly number[]): Promise<ReadonlySet<number>> =>
      openAmong(db, { readerId, now }, ids),

    /** See silences.ts. */
    quietFeeds: (before: Millis): Promise<QuietFeed[]> => quietFeeds(db, before),
    daysOf: (feedId: number, entries: number): Promise<number[]> => daysOf(db, feedId, entries),
    hasAnswered: (since: Millis): Promise<boolean> => hasAnswered(db, since),

    /** See top-stories.ts. */
    readersToldOf: (kind: HappeningKind): Promise<number[]> => readersToldOf(db, kind),
    unknownStories: (readerId: number, ids: readonly number[]): Promise<number[]> =>
      unknownStories(db, readerId, ids),

    /** Notes what happened and that it was looked for, in one step; how many happenings are new. */
    recordHappenings: (found: Found, at: Millis): Promise<number> =>
      inOneStep((step) => recordHappenings(step, found, at)),
  };
}

/** What is told, and how that fares. */
function deliveryCalls(db: Db) {
  const inOneStep = <Result>(work: (step: Db) => Promise<Result>) => db.transaction().execute(work);
  return {
    /** Notes how tellings fared and claims the next, in one step. */
    recordTurn: (
      turn: { readonly ended: readonly EndedDelivery[]; readonly most: number },
      at: Millis,
    ): Promise<ClaimedDelivery[]> => inOneStep((step) => recordTurn(step, turn, at)),

    /** At the start, before anything is claimed; how many were on their way. */
    recordStart: (): Promise<number> => recordStart(db),
    nextDeliveryAt: (): Promise<Millis | null> => nextDeliveryAt(db),

    /** A reader's tellings, the last first; with a target, those to it. */
    deliveries: (
      readerId: number,
      asked: { readonly limit: number; readonly target: number | null },
    ): Promise<Delivery[]> => deliveriesOf(db, readerId, asked),

    /** Queues a try; null: the reader has no such target, or it is off. The delivery's number. */
    addTest: (
      { readerId, id }: { readonly readerId: number; readonly id: number },
      name: string,
      at: Millis,
    ): Promise<number | null> =>
      inOneStep(async (step) => {
        const target = (await targetsOf(step, readerId)).find((one) => one.id === id);
        if (target === undefined || target.off !== null) return null;
        const row = { ...deliveryRow(target, `test ${name}`, at), kind: 'test' as const };
        const added = await step
          .insertInto('alert_delivery')
          .values({ ...row, happening_id: null })
          .returning('id')
          .executeTakeFirstOrThrow();
        return added.id;
      }),

    /** Has one go out again under its name; false: the reader has no such, it is on its way, or its target is off. */
    addAgain: (
      asked: { readonly readerId: number; readonly id: number },
      at: Millis,
    ): Promise<boolean> => addAgain(db, asked, at),

    /** Forgets what was told before. */
    removeBefore: (before: Millis): Promise<number> =>
      inOneStep((step) => removeBefore(step, before)),
  };
}
