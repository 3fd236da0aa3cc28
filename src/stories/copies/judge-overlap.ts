import type { Overlap } from './find-overlap.ts';

/** So many words in a row may be anybody's: a title, a motto, "all rights reserved". */
const LEAST_WORDS = 12;

/** What a text is in view of what it has in common with another. */
export function judgeOverlap(overlap: Overlap, isSameOutlet: boolean): 'own' | 'copy' | 'rewrite' {
  const { share, shareOfOther, sharedWords, isForm } = overlap;
  if (sharedWords < LEAST_WORDS || isForm) return 'own';
  // An outlet takes up its own earlier words where it goes on reporting; only the same text again is a copy.
  if (isSameOutlet) return share >= 0.8 || (shareOfOther >= 0.8 && share >= 0.6) ? 'copy' : 'own';
  if (share >= 0.6 || (shareOfOther >= 0.6 && share >= 0.25)) return 'copy';
  return share >= 0.2 ? 'rewrite' : 'own';
}
