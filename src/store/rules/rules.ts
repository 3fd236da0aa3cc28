import type { KeptRule, OutletRule } from '../../model/outlet-rule.ts';
import type { Millis } from '../../model/time.ts';
import { foldWords } from '../../text/fold-words.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { followCalls } from './follow-rules.ts';
import { rulesOf, rulesOfArticle, toRule } from './rule-rows.ts';
import { wantRulesFor } from './want-rules.ts';

export type NewRule = OutletRule & {
  /** Only for this article; null: for all of the outlet's. */
  readonly articleId: number | null;
};

/** What became of rules that were handed in. */
export type AddedRules = {
  /** Outlet by outlet, in the order of its rules; those that were there already are among them. */
  readonly ids: readonly number[];
  readonly added: number;
};

export function ruleCalls(db: Db) {
  return {
    ...followCalls(db),

    /** All rules for whole outlets, by outlet, the oldest first. */
    async all(): Promise<KeptRule[]> {
      const rows = await rulesOf(db).where('outlet_rule.article_id', 'is', null).execute();
      return rows.map(toRule);
    },

    /** An outlet's rules, those for single articles among them, the oldest first. */
    async ofOutlet(outlet: string): Promise<KeptRule[]> {
      const rows = await rulesOf(db).where('outlet_rule.outlet', '=', outlet).execute();
      return rows.map(toRule);
    },

    /** The rules an article is under, in the order in which they decide. */
    ofArticle: (articleId: number): Promise<KeptRule[]> => rulesOfArticle(db, articleId),

    /**
     * Adds rules, all or none. The same rule is not added twice; one that says the contrary of the same
     * words gives way. The articles concerned await being gone over.
     */
    addRules: (rules: readonly NewRule[], at: Millis): Promise<AddedRules> =>
      db.transaction().execute((step) => addRules(step, rules, at)),

    /** Takes rules away; `restoreRules` undoes it. Returns how many there were. */
    removeRules: (ids: readonly number[], at: Millis): Promise<number> =>
      db.transaction().execute((step) => removeRules(step, ids, at)),

    restoreRules: (ids: readonly number[], at: Millis): Promise<number> =>
      db.transaction().execute((step) => restoreRules(step, ids, at)),

    /** Takes back the adding of a rule: what gave way to it holds again. */
    undoRule: (id: number, at: Millis): Promise<void> =>
      db.transaction().execute((step) => undoRule(step, id, at)),
  };
}

async function addRules(db: Db, rules: readonly NewRule[], at: Millis): Promise<AddedRules> {
  const ids: number[] = [];
  let added = 0;
  for (const [outlet, some] of Map.groupBy(rules, (rule) => rule.outlet)) {
    const held = Map.groupBy(await heldRules(db, outlet), (row) => foldWords(row.pattern));
    const results: Added[] = [];
    for (const rule of some) {
      const words = foldWords(rule.pattern);
      const result = await addRule(db, { rule, held: held.get(words) ?? [], at });
      held.set(words, result.held);
      results.push(result);
    }
    ids.push(...results.map(({ rule }) => rule.id));
    added += results.filter(({ isNew }) => isNew).length;
    await wantForAll(db, results, at);
  }
  return { ids, added };
}

type Added = {
  readonly rule: HeldRule;
  readonly isNew: boolean;
  readonly isChange: boolean;
  /** The rules that now hold for these words. */
  readonly held: HeldRule[];
};

type Adding = {
  readonly rule: NewRule;
  /** The outlet's rules for the same words. */
  readonly held: readonly HeldRule[];
  readonly at: Millis;
};

async function addRule(db: Db, { rule, held, at }: Adding): Promise<Added> {
  const { kind, articleId } = rule;
  const known = held.find((one) => one.kind === kind && one.articleId === articleId);
  // A word on all of an outlet's articles stands above those on single ones.
  const giveWay = held.filter(
    (one) => one !== known && (articleId === null || one.articleId === articleId),
  );
  await markRemoved(
    db,
    giveWay.map(({ id }) => id),
    at,
  );
  const added = known ?? { ...rule, id: await insertRule(db, rule, at) };
  const rest = held.filter((one) => one !== known && !giveWay.includes(one));
  const isNew = known === undefined;
  return { rule: added, isNew, isChange: isNew || giveWay.length > 0, held: [...rest, added] };
}

/** Once for each article or outlet, however many of its rules changed. */
async function wantForAll(db: Db, results: readonly Added[], at: Millis): Promise<void> {
  const changed = results.filter(({ isChange }) => isChange).map(({ rule }) => rule);
  for (const [, [rule]] of Map.groupBy(changed, ({ articleId }) => articleId)) {
    if (rule !== undefined) await wantRulesFor(db, rule, at);
  }
}

type HeldRule = NewRule & { readonly id: number };

async function heldRules(db: Db, outlet: string): Promise<HeldRule[]> {
  const rows = await rulesOf(db).where('outlet_rule.outlet', '=', outlet).execute();
  return rows.map(toRule);
}

async function insertRule(db: Db, rule: NewRule, at: Millis): Promise<number> {
  const { outlet, articleId, kind, pattern } = rule;
  const { id } = await db
    .insertInto('outlet_rule')
    .values({ outlet, article_id: articleId, kind, pattern, created_at: at, removed_at: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

async function markRemoved(db: Db, ids: readonly number[], at: Millis): Promise<void> {
  if (ids.length === 0) return;
  await db.updateTable('outlet_rule').set({ removed_at: at }).where('id', 'in', ids).execute();
}

async function removeRules(db: Db, ids: readonly number[], at: Millis): Promise<number> {
  return setRemoved(db, { ids, removedAt: at, at });
}

async function restoreRules(db: Db, ids: readonly number[], at: Millis): Promise<number> {
  return setRemoved(db, { ids, removedAt: null, at });
}

type Removing = {
  readonly ids: readonly number[];
  readonly removedAt: Millis | null;
  readonly at: Millis;
};

async function setRemoved(db: Db, { ids, removedAt, at }: Removing): Promise<number> {
  const changed = await db
    .updateTable('outlet_rule')
    .set({ removed_at: removedAt })
    .where('id', 'in', [...ids, -1])
    .where('removed_at', removedAt === null ? 'is not' : 'is', null)
    .returning(['outlet', 'article_id'])
    .execute();
  for (const { outlet, article_id } of changed) {
    await wantRulesFor(db, { outlet, articleId: article_id }, at);
  }
  return changed.length;
}

async function undoRule(db: Db, id: number, at: Millis): Promise<void> {
  const rule = await db
    .selectFrom('outlet_rule')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (rule === undefined) return;
  await removeRules(db, [id], at);
  const gaveWay = await db
    .selectFrom('outlet_rule')
    .select(['id', 'pattern'])
    .where('outlet', '=', rule.outlet)
    .where('removed_at', '=', rule.created_at)
    .where('id', '<', id)
    .execute();
  const words = foldWords(rule.pattern);
  const same = gaveWay.filter(({ pattern }) => foldWords(pattern) === words);
  await restoreRules(
    db,
    same.map((one) => one.id),
    at,
  );
}
