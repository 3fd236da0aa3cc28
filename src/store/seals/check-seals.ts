import type { Db } from '../database/sqlite-driver.ts';
import { hashOf, SEAL_KINDS, type SealKind, sealedRows } from './seal-kinds.ts';

/** A thing that is no longer what was sealed. */
export type Broken = { readonly kind: SealKind; readonly id: number };

/** Where a going over has got to: all seals of the kind up to this id, and all kinds before it. */
export type ScrubPlace = { readonly kind: SealKind; readonly after: number };

export type Checked = {
  readonly checked: number;
  readonly broken: readonly Broken[];
  /** Where to go on; null: that was the last. */
  readonly next: ScrubPlace | null;
};

export const SCRUB_BEGIN: ScrubPlace = { kind: SEAL_KINDS[0], after: Number.MIN_SAFE_INTEGER };

/** Holds the next things against their seals. */
export async function checkSeals(
  db: Db,
  { kind, after }: ScrubPlace,
  limit: number,
): Promise<Checked> {
  const seals = await db
    .selectFrom('seal')
    .select(['id', 'hash'])
    .where('kind', '=', kind)
    .where('id', '>', after)
    .where('hash', 'is not', null)
    .orderBy('id')
    .limit(limit)
    .execute();
  const last = seals.at(-1);
  if (last === undefined) return { checked: 0, broken: [], next: afterKind(kind) };
  const broken = await brokenAmong(db, kind, seals);
  return { checked: seals.length, broken, next: { kind, after: last.id } };
}

function afterKind(kind: SealKind): ScrubPlace | null {
  const next = SEAL_KINDS[SEAL_KINDS.indexOf(kind) + 1];
  return next === undefined ? null : { ...SCRUB_BEGIN, kind: next };
}

type Seal = { readonly id: number; readonly hash: Uint8Array | null };

/** All at once; where a row among them cannot even be read, one by one. */
async function brokenAmong(db: Db, kind: SealKind, seals: readonly Seal[]): Promise<Broken[]> {
  try {
    const ids = seals.map(({ id }) => id);
    const rows = await sealedRows(db, kind, ids);
    return seals.filter((seal) => !holds(seal, rows.get(seal.id))).map(({ id }) => ({ kind, id }));
  } catch (error) {
    const [only] = seals;
    if (seals.length === 1 && only !== undefined) return [{ kind, id: only.id }];
    if (seals.length === 0) throw error;
    const broken: Broken[] = [];
    for (const seal of seals) broken.push(...(await brokenAmong(db, kind, [seal])));
    return broken;
  }
}

function holds({ hash }: Seal, rows: Parameters<typeof hashOf>[0] | undefined): boolean {
  return hash === null || (rows !== undefined && Buffer.compare(hash, hashOf(rows)) === 0);
}

/** Whether it is broken now: it may have been written anew since it was looked at. */
export async function isBroken(db: Db, { kind, id }: Broken): Promise<boolean> {
  const seal = await db
    .selectFrom('seal')
    .select(['id', 'hash'])
    .where('kind', '=', kind)
    .where('id', '=', id)
    .executeTakeFirst();
  return seal !== undefined && (await brokenAmong(db, kind, [seal])).length > 0;
}
