/** What belongs under one seal: the rows, in an order that is always the same, and the columns that are sealed. */
import { createHash } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../database/sqlite-driver.ts';

export const SEAL_KINDS = ['article', 'versions', 'statements', 'analysis', 'story'] as const;
export type SealKind = (typeof SEAL_KINDS)[number];

export type SealedTable = {
  readonly name: string;
  /** The column with the id that the seal has. */
  readonly owner: string;
  /** What tells rows of one owner apart; in this order they are sealed. */
  readonly key: readonly string[];
  /** Columns that say what is left to do are not sealed: they change with every step. */
  readonly columns: readonly string[];
  /** Where the owner stands in another table. */
  readonly from?: string;
};

const ARTICLE_COLUMNS = [
  ...['outlet_id', 'text_source', 'url', 'headline', 'standfirst', 'opening', 'byline', 'section'],
  ...['language', 'published', 'updated', 'first_seen', 'revised_at', 'lead_image', 'word_count'],
  'text_hash',
] as const;

const STATEMENT_COLUMNS = [
  ...['speaker_key', 'speaker_name', 'speaker_kind', 'attribution', 'form', 'force', 'certainty'],
  ...['place', 'content', 'normal', 'spans', 'details'],
] as const;

const OF_ARTICLE = { owner: 'article_id', key: [] } as const;

export const SEALED: Readonly<Record<SealKind, readonly SealedTable[]>> = {
  article: [
    { name: 'article', owner: 'id', key: [], columns: ARTICLE_COLUMNS },
    {
      ...OF_ARTICLE,
      name: 'article_text',
      columns: ['paragraphs', 'html', 'credits', 'details', 'as_read'],
    },
  ],
  versions: [
    {
      name: 'article_version',
      owner: 'article_id',
      key: ['seen_at'],
      columns: [
        ...['headline', 'standfirst', 'paragraphs', 'html', 'notes', 'edited_at', 'edit_kind'],
        'edit_reason',
      ],
    },
  ],
  statements: [
    { ...OF_ARTICLE, name: 'article_statements', columns: ['depth', 'trouble'] },
    { name: 'statement', owner: 'article_id', key: ['ordinal'], columns: STATEMENT_COLUMNS },
    {
      name: 'article_person',
      owner: 'article_id',
      key: ['ordinal'],
      columns: ['key', 'name', 'kind', 'mentions', 'roles'],
    },
  ],
  analysis: [
    {
      ...OF_ARTICLE,
      name: 'article_analysis',
      columns: ['headline_verdict', 'headline', 'addition'],
    },
  ],
  story: [
    {
      name: 'story_analysis',
      owner: 'story_id',
      key: [],
      columns: ['at', 'provenance', 'limits', 'related'],
    },
    {
      name: 'claim',
      owner: 'story_id',
      key: ['id'],
      columns: [
        ...['ordinal', 'state', 'evidence', 'shown', 'origin_count', 'outlet_count', 'details'],
      ],
    },
    {
      name: 'claim_statement',
      from: 'claim_statement join claim on claim.id = claim_statement.claim_id',
      owner: 'story_id',
      key: ['claim_id', 'article_id', 'ordinal'],
      columns: ['position', 'is_own'],
    },
  ],
};

export type SealedValue = string | number | null | Uint8Array;
/** A row's key and its sealed columns, as they stand. */
export type SealedRow = readonly SealedValue[];
/** The rows of each table under one seal. */
export type SealedRows = readonly (readonly SealedRow[])[];

/** Everything under seals of one kind, by id; what has no rows is not in it. */
export async function sealedRows(
  db: Db,
  kind: SealKind,
  ids: readonly number[],
): Promise<Map<number, SealedRows>> {
  const tables = SEALED[kind];
  const all = new Map<number, SealedRow[][]>();
  for (const [index, table] of tables.entries()) {
    for (const { owner, ...row } of await rowsOf(db, table, ids)) {
      const rows = all.get(Number(owner)) ?? tables.map(() => []);
      all.set(Number(owner), rows);
      rows[index]?.push(Object.values(row));
    }
  }
  return all;
}

type OwnedRow = Readonly<Record<string, SealedValue>>;

async function rowsOf(db: Db, table: SealedTable, ids: readonly number[]): Promise<OwnedRow[]> {
  const { name, from = name, owner, key, columns } = table;
  const list: RawBuilder<unknown> = sql.join(
    [...key, ...columns].map((column) => sql.ref(`${name}.${column}`)),
  );
  const ordered = sql.join(
    [owner, ...key.map((column) => `${name}.${column}`)].map((column) => sql.ref(column)),
  );
  const { rows } = await sql<OwnedRow>`
    select ${sql.ref(owner)} as owner, ${list} from ${sql.raw(from)}
    where ${sql.ref(owner)} in (${sql.join(ids)}) order by ${ordered}`.execute(db);
  return rows;
}

/** The seal. A value of another type than before (text that became bytes) gives another one, too. */
export function hashOf(rows: SealedRows): Uint8Array {
  return createHash('sha256').update(JSON.stringify(rows)).digest();
}
