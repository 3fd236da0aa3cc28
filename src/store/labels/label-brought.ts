import { labelKey } from '../../model/labels/label.ts';
import type { Millis } from '../../model/time.ts';
import { toStrings } from '../article-rows.ts';
import { inBatches } from '../database/in-batches.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { madeLabel } from './make-labels.ts';

export type BroughtWords = {
  /** As `brought.key`. */
  readonly key: string;
  readonly articleId: number;
  readonly words: readonly string[];
};

/** What became of an article's words: labels, and what can be none. */
export type LabelledWords = {
  readonly labelled: readonly string[];
  readonly words: readonly string[];
};

/**
 * Makes labels of what readers called articles in another program. A word that became a label when the same was brought
 * before does not again: the reader may have taken it off since. One transaction is around it.
 */
export async function labelBrought(
  db: Db,
  readerId: number,
  { brought, at }: { readonly brought: readonly BroughtWords[]; readonly at: Millis },
): Promise<Map<string, LabelledWords>> {
  const before = await labelledBefore(db, readerId, brought);
  const ids = new Map<string, number | null>();
  const rows: { reader_id: number; label_id: number; article_id: number; at: number }[] = [];
  const told = new Map<string, LabelledWords>();
  for (const { key, articleId, words } of brought) {
    const known = before.get(key) ?? [];
    const had = new Set(known.map(labelKey));
    const labelled = [...known];
    const left: string[] = [];
    for (const word of words) {
      if (had.has(labelKey(word))) continue;
      const id = await labelOf(db, { readerId, word, at, ids });
      if (id === null) left.push(word);
      else {
        labelled.push(word);
        rows.push({ reader_id: readerId, label_id: id, article_id: articleId, at });
      }
    }
    told.set(key, { labelled, words: left });
  }
  for (const some of inBatches(rows)) {
    await db
      .insertInto('labelled')
      .values(some)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  return told;
}

type Word = {
  readonly readerId: number;
  readonly word: string;
  readonly at: Millis;
  readonly ids: Map<string, number | null>;
};

/** Null: it can be no label. */
async function labelOf(db: Db, { readerId, word, at, ids }: Word): Promise<number | null> {
  const known = ids.get(word);
  if (known !== undefined) return known;
  const made = await madeLabel(db, { readerId, stated: word, at });
  const id = made.kind === 'label' ? made.label.id : null;
  ids.set(word, id);
  return id;
}

async function labelledBefore(
  db: Db,
  readerId: number,
  brought: readonly BroughtWords[],
): Promise<Map<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>();
  for (const some of inBatches(brought)) {
    const rows = await db
      .selectFrom('brought')
      .select(['key', 'labelled'])
      .where('reader_id', '=', readerId)
      .where(
        'key',
        'in',
        some.map(({ key }) => key),
      )
      .execute();
    for (const { key, labelled } of rows) found.set(key, toStrings(labelled));
  }
  return found;
}
