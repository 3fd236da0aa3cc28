import type { Millis } from '../../model/time.ts';
import type { ScannedText } from '../reading/scan-text.ts';
import { newCopyIndex } from './copy-index.ts';
import { Families } from './families.ts';
import { readSnapshot, writeSnapshot } from './snapshot-copies.ts';
import { type CopiedArticle, type Taken, takeArticle } from './take-article.ts';

/** The articles of the last weeks, as far as it takes to know their text again. */
export type Copies = {
  /**
   * Tells how an article came by its text, and keeps it. Where its original comes after it, that one's `others` tells it
   * anew, at most 257 articles at a time. An article that comes again is no copy of itself.
   */
  readonly take: (scanned: ScannedText, article: CopiedArticle) => Taken;
  /** Forgets what is older than `before`. */
  readonly forget: (before: Millis) => void;
  /** All of it, some 250 bytes an article: `openCopies` with it goes on as if nothing had happened. */
  readonly snapshot: () => Uint8Array;
};

/** Throws CopiesError if the snapshot is of another version or cut off. */
export function openCopies(snapshot?: Uint8Array): Copies {
  const room = { index: newCopyIndex(), families: new Families() };
  if (snapshot !== undefined) readSnapshot(room, snapshot);
  return {
    take: (scanned, article) => takeArticle(room, scanned, article),
    forget: (before) => {
      room.index.kept.forget(before);
      room.families.forget(room.index.kept.parts().first);
    },
    snapshot: () => writeSnapshot(room),
  };
}
