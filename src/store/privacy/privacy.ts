import type { Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { type Erased, eraseReader } from './erase-reader.ts';
import { type KnownPlace, knownCounts, knownPiece } from './known-of-reader.ts';

/** What is kept of somebody, and its end. */
export function privacyCalls(db: Db) {
  return {
    known: (readerId: number) => knownCounts(db, readerId),
    knownPiece: (readerId: number, place: KnownPlace | null) => knownPiece(db, readerId, place),
    removeReader: (erased: Erased, at: Millis): Promise<void> => eraseReader(db, erased, at),
  };
}
