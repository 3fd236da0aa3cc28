import type { Millis } from '../../model/time.ts';

/** A feed that Hearsay gives out: a story, a claim, a person, a search. */
export type OutgoingFeed = {
  /** Ours for good, wherever the library is moved: "urn:hearsay:story:12". */
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
  /** The page of the same: absolute. */
  readonly pageUrl: string;
  /** This feed's own address: absolute. */
  readonly feedUrl: string;
  /** The newest first. */
  readonly entries: readonly OutgoingEntry[];
};

export type OutgoingEntry = {
  /** See OutgoingFeed.id. */
  readonly id: string;
  readonly title: string;
  /** Our page of it: absolute. */
  readonly url: string;
  /** The outlet's own page. */
  readonly originalUrl: string | null;
  /** Plain text. */
  readonly summary: string;
  readonly authors: readonly string[];
  readonly language: string | null;
  readonly published: Millis;
  readonly updated: Millis;
};

/** When the feed last changed: its newest entry's time; null for an empty one. */
export function updatedAt({ entries }: OutgoingFeed): Millis | null {
  return entries.length === 0 ? null : Math.max(...entries.map(({ updated }) => updated));
}
