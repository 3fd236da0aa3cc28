import type { TasteEdit, TasteRecord, TasteWeight } from '../../model/taste.ts';
import type { Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { type Shown, storiesToMeet, writeShown } from './shown-stories.ts';
import { editFeature, restartTaste, restoreTaste } from './taste-edits.ts';
import { tasteOf } from './taste-record.ts';

/** What a reader's taste is told from, and how they change it by hand. */
export function tasteCalls(db: Db) {
  return {
    /** Notes which stories stood before a reader, with what they can be liked for. */
    recordShown: (readerId: number, shown: Shown): Promise<void> => writeShown(db, readerId, shown),

    /** Stories that a reader opened without having been shown them, the last opened first. */
    toMeet: (readerId: number, limit: number): Promise<number[]> =>
      storiesToMeet(db, readerId, limit),

    /** All that a reader's taste is told from. */
    taste: (readerId: number): Promise<TasteRecord> => tasteOf(db, readerId),

    /** Turns a feature up, down or off; null: what was read decides. */
    setEdit: (
      readerId: number,
      feature: { readonly kind: string; readonly key: string; readonly edit: TasteEdit | null },
    ): Promise<void> => editFeature(db, readerId, feature),

    /** Begins anew, with nothing or with what a file brings; can be taken back once. */
    recordRestart: (
      readerId: number,
      from: { readonly at: Millis; readonly weights: readonly TasteWeight[] },
    ): Promise<void> => restartTaste(db, readerId, from),

    /** Takes back the last reset or import; whether there was one. */
    undoRestart: (readerId: number): Promise<boolean> => restoreTaste(db, readerId),
  };
}
