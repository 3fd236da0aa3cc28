import { DatabaseSync } from 'node:sqlite';
import type { Kept, ReadingLedger } from './reader.ts';

export type ReadingVerdict = {
  /** Acknowledged, and not found as it was acknowledged. */
  readonly lost: readonly string[];
  /** There more than once. */
  readonly twice: readonly string[];
  /** Under way when the kill came, and not found: what a program would lose that answers before it has committed. */
  readonly wouldBeLost: number;
  readonly underWay: number;
  /** Everything there is, by the names of the ledger. */
  readonly found: ReadonlyMap<string, string>;
};

/** Holds a library against what a reader was told is done. */
export function checkReading(path: string, ledger: ReadingLedger): ReadingVerdict {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    const found = foundIn(database);
    const things = [...ledger].map(([name, kept]) => judge(name, kept, found.get(name)));
    return {
      lost: things.flatMap(({ lost }) => lost ?? []),
      twice: twiceIn(database),
      wouldBeLost: things.filter(({ underWay }) => underWay === 'not kept').length,
      underWay: things.filter(({ underWay }) => underWay !== null).length,
      found,
    };
  } finally {
    database.close();
  }
}

type Judged = { readonly lost: string | null; readonly underWay: 'kept' | 'not kept' | null };

function judge(name: string, { acknowledged, underWay }: Kept, there: string | undefined): Judged {
  const now = there ?? 'nothing';
  const isFound = (value: string | null) => value !== null && isSame(now, value);
  const lost =
    isFound(acknowledged) || isFound(underWay) ? null : `${name}: ${acknowledged}, found ${now}`;
  if (underWay === null || isSame(underWay, acknowledged)) return { lost, underWay: null };
  return { lost, underWay: isFound(underWay) ? 'kept' : 'not kept' };
}

const ABSENT: ReadonlySet<string> = new Set(['nothing', 'no']);

/** What was never set and what was taken away are the same. */
function isSame(one: string, other: string): boolean {
  return one === other || (ABSENT.has(one) && ABSENT.has(other));
}

function foundIn(database: DatabaseSync): Map<string, string> {
  const found = new Map<string, string>();
  for (const row of database.prepare('select article_id, read_at, saved_at from mark').all()) {
    found.set(`read ${row.article_id}`, row.read_at === null ? 'no' : 'yes');
    found.set(`saved ${row.article_id}`, row.saved_at === null ? 'no' : 'yes');
  }
  const rules = "select target, removed_at from following where kind = 'phrase' order by id";
  for (const row of database.prepare(rules).all()) {
    found.set(`followed ${row.target}`, row.removed_at === null ? 'yes' : 'no');
  }
  for (const row of database.prepare('select name, value from setting').all()) {
    found.set(`setting ${row.name}`, String(JSON.parse(String(row.value))));
  }
  return found;
}

function twiceIn(database: DatabaseSync): string[] {
  const rules = database
    .prepare(
      "select target, count(*) as times from following where kind = 'phrase' group by target having times > 1",
    )
    .all();
  return rules.map(({ target }) => String(target));
}
