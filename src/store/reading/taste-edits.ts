import { sql } from 'kysely';
import type { TasteEdit, TasteWeight } from '../../model/edition/taste.ts';
import type { Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { fromJson, isRecord, listOf } from '../json-values.ts';

export type EditedFeature = {
  readonly kind: string;
  readonly key: string;
  readonly edit: TasteEdit | null;
};

/** What a feature was before it was turned, to be taken back. */
export type EditBefore = { readonly feature: number; readonly before: TasteEdit | null };

export async function editFeature(
  db: Db,
  readerId: number,
  { kind, key, edit }: EditedFeature,
): Promise<EditBefore | null> {
  const { rows } = await sql<{ id: number; edit: TasteEdit | null }>`
    select id, edit from taste_feature
    where reader_id = ${readerId} and kind = ${kind} and key = ${key}`.execute(db);
  const [found] = rows;
  if (found === undefined) return null;
  await editById(db, readerId, { feature: found.id, edit });
  return { feature: found.id, before: found.edit };
}

export async function editById(
  db: Db,
  readerId: number,
  { feature, edit }: { readonly feature: number; readonly edit: TasteEdit | null },
): Promise<void> {
  await sql`update taste_feature set edit = ${edit}
    where reader_id = ${readerId} and id = ${feature}`.execute(db);
}

/** What a reset takes the place of, to be put back. */
type Before = { readonly since: Millis; readonly features: readonly BeforeFeature[] };
type BeforeFeature = {
  readonly id: number;
  readonly edit: string | null;
  readonly mean: number | null;
  readonly variance: number | null;
};

/** What was read before `at` counts for nothing from now on; `weights` are what to begin with. */
export async function restartTaste(
  db: Db,
  readerId: number,
  { at, weights }: { readonly at: Millis; readonly weights: readonly TasteWeight[] },
): Promise<void> {
  await db.transaction().execute(async (step) => {
    const before = JSON.stringify(await stateNow(step, readerId));
    await sql`update taste_feature set edit = null, prior_mean = null, prior_variance = null
      where reader_id = ${readerId}`.execute(step);
    await addWeights(step, readerId, weights);
    await sql`insert into taste (reader_id, since, before) values (${readerId}, ${at}, ${before})
      on conflict (reader_id) do update set since = excluded.since, before = excluded.before`.execute(
      step,
    );
  });
}

async function stateNow(db: Db, readerId: number): Promise<Before> {
  const taste = await db
    .selectFrom('taste')
    .select('since')
    .where('reader_id', '=', readerId)
    .executeTakeFirst();
  const features = await db
    .selectFrom('taste_feature')
    .select(['id', 'edit', 'prior_mean as mean', 'prior_variance as variance'])
    .where('reader_id', '=', readerId)
    .where((eb) => eb.or([eb('edit', 'is not', null), eb('prior_mean', 'is not', null)]))
    .execute();
  return { since: taste?.since ?? 0, features };
}

async function addWeights(db: Db, readerId: number, weights: readonly TasteWeight[]) {
  const rows = weights.map(({ kind, key, label, mean, variance, edit }) => ({
    ...{ kind, key, label, mean, variance, edit },
  }));
  await sql`
    insert into taste_feature (reader_id, kind, key, label, edit, prior_mean, prior_variance)
    select ${readerId}, value ->> 'kind', value ->> 'key', value ->> 'label', value ->> 'edit',
      value ->> 'mean', value ->> 'variance'
    from json_each(${JSON.stringify(rows)}) where true
    on conflict (reader_id, kind, key) do update set label = excluded.label,
      edit = excluded.edit, prior_mean = excluded.prior_mean, prior_variance = excluded.prior_variance
  `.execute(db);
}

/** Puts back what the last reset or import took the place of; false: there is nothing to put back. */
export async function restoreTaste(db: Db, readerId: number): Promise<boolean> {
  return db.transaction().execute(async (step) => {
    const row = await step
      .selectFrom('taste')
      .select('before')
      .where('reader_id', '=', readerId)
      .executeTakeFirst();
    const before = toBefore(row?.before ?? null);
    if (before === null) return false;
    await sql`update taste_feature set edit = null, prior_mean = null, prior_variance = null
      where reader_id = ${readerId}`.execute(step);
    await sql`update taste_feature
      set edit = one.value ->> 'edit', prior_mean = one.value ->> 'mean', prior_variance = one.value ->> 'variance'
      from json_each(${JSON.stringify(before.features)}) as one
      where taste_feature.id = one.value ->> 'id' and reader_id = ${readerId}`.execute(step);
    await step
      .updateTable('taste')
      .set({ since: before.since, before: null })
      .where('reader_id', '=', readerId)
      .execute();
    return true;
  });
}

function toBefore(json: string | null): Before | null {
  const value: unknown = json === null ? null : fromJson(json);
  if (!isRecord(value) || typeof value.since !== 'number') return null;
  return { since: value.since, features: listOf(value.features, toFeature) };
}

function toFeature(value: unknown): BeforeFeature | null {
  if (!isRecord(value) || typeof value.id !== 'number') return null;
  const { id, edit, mean, variance } = value;
  return {
    id,
    edit: typeof edit === 'string' ? edit : null,
    mean: typeof mean === 'number' ? mean : null,
    variance: typeof variance === 'number' ? variance : null,
  };
}
