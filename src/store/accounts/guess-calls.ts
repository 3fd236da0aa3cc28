import { DAY, type Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';

/** Guesses that are counted together, and how many of them are taken within a time. */
export type GuessLimit = {
  readonly bucket: string;
  readonly most: number;
  readonly within: Millis;
};

/** No limit looks back further. */
const LONGEST = DAY;

export type GuessTaken =
  | { readonly kind: 'taken' }
  /** Too many: at this time the next is taken. */
  | { readonly kind: 'refused'; readonly until: Millis };

export function guessCalls(db: Db) {
  return {
    /**
     * Counts a guess before it is looked at, so that a hundred at once are a hundred. One that is refused is not counted: nobody
     * is kept out for longer by knocking on.
     */
    recordGuess: (limits: readonly GuessLimit[], at: Millis): Promise<GuessTaken> =>
      db.transaction().execute((step) => recordGuess(step, limits, at)),

    /** Whoever has guessed right has not guessed. */
    async removeGuesses(buckets: readonly string[]): Promise<void> {
      await db.deleteFrom('guess').where('bucket', 'in', buckets).execute();
    },
  };
}

async function recordGuess(
  step: Db,
  limits: readonly GuessLimit[],
  at: Millis,
): Promise<GuessTaken> {
  const untils = await Promise.all(limits.map((limit) => fullUntil(step, limit, at)));
  const until = Math.max(0, ...untils);
  if (until > 0) return { kind: 'refused', until };
  await step
    .deleteFrom('guess')
    .where('at', '<=', at - LONGEST)
    .execute();
  await step
    .insertInto('guess')
    .values(limits.map(({ bucket }) => ({ bucket, at })))
    .execute();
  return { kind: 'taken' };
}

/** When there is room again; 0: there is. A time to come is another clock's and counts for nothing. */
async function fullUntil(
  step: Db,
  { bucket, most, within }: GuessLimit,
  at: Millis,
): Promise<Millis> {
  const row = await step
    .selectFrom('guess')
    .select('at')
    .where('bucket', '=', bucket)
    .where('at', '>', at - within)
    .where('at', '<=', at)
    .orderBy('at', 'desc')
    .offset(most - 1)
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? 0 : row.at + within;
}
