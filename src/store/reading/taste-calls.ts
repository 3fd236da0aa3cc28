import type { TasteEdit, TasteRecord, TasteWeight } from '../../model/edition/taste.ts';
import type { Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { type Shown, storiesToMeet, writeShown } from './shown-stories.ts';
import {
  type EditBefore,
  type EditedFeature,
  editById,
  editFeature,
  restartTaste,
  restoreTaste,
} from './taste-edits.ts';
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

    /** Turns a feature up, down or off; null: what was read decides. Returns what it was; null: the reader met none such. */
    setEdit: (readerId: number, feature: EditedFeature): Promise<EditBefore | null> =>
      editFeature(db, readerId, feature),

    /** The same by a feature's number. */
    setEditOf: (readerId: number, feature: number, edit: TasteEdit | null): Promise<void> =>
      editById(db, readerId, { feature, edit }),

    /** Begins anew, with nothing or with what a file brings; can be taken back once. */
    recordRestart: (
      readerId: number,
      from: { readonly at: Millis; readonly weights: readonly TasteWeight[] },
    ): Promise<void> => restartTaste(db, readerId, from),

    /** Takes back the last reset or import; whether there was one. */
    undoRestart: (readerId: number): Promise<boolean> => restoreTaste(db, readerId),
  };
}
