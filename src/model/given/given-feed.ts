import type { Millis } from '../time.ts';

/** A feed or a list of feeds that a reader gave out under an address of its own. */
export type GivenFeed = {
  readonly id: number;
  readonly readerId: number;
  /** What it is of: "/stories/12", "/search?q=ferry", "/opml?folder=World". */
  readonly path: string;
  /** As the reader calls it. */
  readonly name: string;
  /** Whether entries carry the whole text. */
  readonly hasTexts: boolean;
  /** What its secret is made from, and how the secret is known. */
  readonly nonce: string;
  readonly tokenHash: string;
  readonly createdAt: Millis;
  /** When somebody asked for it last, to some ten minutes; null: nobody has. */
  readonly askedAt: Millis | null;
  /** Null: its address leads to it. */
  readonly endedAt: Millis | null;
};

/** Addresses that a reader may have given out at once. */
export const MOST_GIVEN = 200;
