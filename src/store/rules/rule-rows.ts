import type { KeptRule } from '../../model/outlet-rule.ts';
import type { Db } from '../database/sqlite-driver.ts';

/** Rules that hold, by outlet, the oldest first. */
export function rulesOf(db: Db) {
  return db
    .selectFrom('outlet_rule')
    .leftJoin('outlet', 'outlet.key', 'outlet_rule.outlet')
    .selectAll('outlet_rule')
    .select(['outlet.id as outlet_id', 'outlet.name as outlet_name'])
    .where('outlet_rule.removed_at', 'is', null)
    .orderBy('outlet_rule.outlet')
    .orderBy('outlet_rule.id');
}

type RuleRow = Awaited<ReturnType<ReturnType<typeof rulesOf>['execute']>>[number];

export function toRule(row: RuleRow): KeptRule {
  return {
    id: row.id,
    outlet: row.outlet,
    outletId: row.outlet_id,
    outletName: row.outlet_name,
    articleId: row.article_id,
    kind: row.kind,
    pattern: row.pattern,
    createdAt: row.created_at,
  };
}

/**
 * The article's own first, the newest of them before the others; then the outlet's, those that keep
 * before those that drop: in doubt nothing is left out.
 */
export async function rulesOfArticle(db: Db, articleId: number): Promise<KeptRule[]> {
  const rows = await rulesOf(db)
    .where((eb) =>
      eb.or([
        eb('outlet_rule.article_id', '=', articleId),
        eb.and([
          eb('outlet_rule.article_id', 'is', null),
          eb('outlet.id', '=', (inner) =>
            inner.selectFrom('article').select('outlet_id').where('article.id', '=', articleId),
          ),
        ]),
      ]),
    )
    .execute();
  return rows.map(toRule).sort(byPrecedence);
}

function byPrecedence(a: KeptRule, b: KeptRule): number {
  if (a.articleId !== null && b.articleId !== null) return b.id - a.id;
  if (a.articleId !== null || b.articleId !== null) return a.articleId !== null ? -1 : 1;
  if (a.kind !== b.kind) return a.kind === 'keep' ? -1 : 1;
  return a.id - b.id;
}
