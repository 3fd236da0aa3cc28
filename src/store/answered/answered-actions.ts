import { DAY, type Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';

/** What a reader's action with a key of its own was answered. */
export type AnsweredAction = { readonly status: number; readonly body: string };

export type ActionKey = { readonly readerId: number; readonly key: string };

/** A device that was away for longer asks anew; its marks are then set a second time, which changes nothing. */
const KEPT_FOR = 60 * DAY;

export function answeredActionCalls(db: Db) {
  return {
    /** Null: no such action has been answered, or it was long ago. */
    async answerOf({ readerId, key }: ActionKey): Promise<AnsweredAction | null> {
      const row = await db
        .selectFrom('answered_action')
        .select(['status', 'body'])
        .where('reader_id', '=', readerId)
        .where('key', '=', key)
        .executeTakeFirst();
      return row ?? null;
    },

    /** Keeps the first answer of a key, and forgets what is old. */
    async recordAnswer(
      action: ActionKey & AnsweredAction & { readonly at: Millis },
    ): Promise<void> {
      const { readerId, key, status, body, at } = action;
      await db
        .insertInto('answered_action')
        .values({ reader_id: readerId, key, status, body, at })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      await db
        .deleteFrom('answered_action')
        .where('at', '<', at - KEPT_FOR)
        .execute();
    },
  };
}
