import { DatabaseSync } from 'node:sqlite';
import { openStoreHere } from '../../src/store/open-store-here.ts';

/** What the program has acknowledged: for each thing, the headlines of its articles. */
export type Ledger = ReadonlyMap<string, readonly string[]>;

export type Verdict = {
  /** Until the library answered its first question. */
  readonly openedAfter: number;
  readonly articles: number;
  /** In the words of `hearsay doctor`. */
  readonly damage: readonly string[];
  readonly lost: readonly string[];
  readonly twice: readonly string[];
  /** Of what is recorded whole or not at all, a part. */
  readonly partial: readonly string[];
};

/**
 * Opens a library as the program would and holds it against the ledger; headlines are unique in the corpus. `wholes`: what
 * must be there with all its articles or with none.
 */
export async function checkLibrary(
  path: string,
  ledger: Ledger,
  wholes: Ledger = new Map(),
): Promise<Verdict> {
  const begin = performance.now();
  const store = openStoreHere(path);
  const { articles } = await store.upkeep.counts();
  const openedAfter = performance.now() - begin;
  const damage = await store.upkeep.findDamage();
  await store.close();
  const counts = headlineCounts(path);
  const lost = [...ledger].flatMap(([thing, headlines]) => {
    const missing = headlines.filter((headline) => !counts.has(headline)).length;
    return missing === 0 ? [] : [`${thing}: ${missing} of ${headlines.length}`];
  });
  const twice = [...counts].flatMap(([headline, count]) => (count > 1 ? [headline] : []));
  const partial = [...wholes].flatMap(([thing, headlines]) => {
    const there = headlines.filter((headline) => counts.has(headline)).length;
    return there === 0 || there === headlines.length
      ? []
      : [`${thing}: ${there} of ${headlines.length}`];
  });
  return { openedAfter, articles, damage, lost, twice, partial };
}

function headlineCounts(path: string): Map<string, number> {
  const database = new DatabaseSync(path, { readOnly: true });
  const rows = database.prepare(
    'select headline, count(*) as count from article group by headline',
  );
  const counts = new Map(rows.all().map((row) => [String(row.headline), Number(row.count)]));
  database.close();
  return counts;
}
