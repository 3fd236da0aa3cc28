import type { Db } from '../database/sqlite-driver.ts';
import { type OutletFigures, outletFigures } from './outlet-figures.ts';
import { type SpeakerFigures, speakerFigures } from './speaker-figures.ts';

export function figureCalls(db: Db) {
  return {
    /** What an outlet's newest five hundred articles come to. */
    ofOutlet: (outletId: number): Promise<OutletFigures> => outletFigures(db, outletId),

    /** What is known of somebody's words over time; of a key that nobody has, nothing. */
    ofSpeaker: (key: string): Promise<SpeakerFigures> => speakerFigures(db, key),
  };
}
