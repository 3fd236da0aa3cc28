import type { Millis } from './time.ts';

/**
 * Article ids order by time, so that "newest first" is the order of the ids everywhere: in
 * the table, in the search index, in a page's cursor. See docs/notes/article-ids.md.
 */

/** Ids within one millisecond. 2^53 / 2048 reaches past the year 2100. */
const IDS_A_MILLISECOND = 2048;

/** A feed's clock may run ahead of ours by this much and still be believed. */
const BELIEVABLE_LEAD: Millis = 10 * 60 * 1000;

/** The time that orders an article: the outlet's word where it can be true, else our clock. */
export function sortTimeFor(published: Millis | null, firstSeen: Millis): Millis {
  if (published === null || published < 0 || published > firstSeen + BELIEVABLE_LEAD) {
    return Math.max(firstSeen, 0);
  }
  return published;
}

/**
 * The id wished for an article: of several at one time, the one that stands earlier in its
 * feed (`position` from 0) gets the larger id and so comes first. Taken ids are counted down.
 */
export function wishedArticleId(sortTime: Millis, position: number): number {
  const place = IDS_A_MILLISECOND - 1 - (position % IDS_A_MILLISECOND);
  return Math.trunc(sortTime) * IDS_A_MILLISECOND + place;
}

/** The smallest id that an article of this time can have. */
export function firstArticleIdAt(time: Millis): number {
  return Math.max(0, Math.trunc(time)) * IDS_A_MILLISECOND;
}

/** The time an id orders by. */
export function sortTimeOf(articleId: number): Millis {
  return Math.floor(articleId / IDS_A_MILLISECOND);
}
