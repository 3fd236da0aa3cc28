import type { Overlap } from './find-overlap.ts';

/** So many words in a row may be anybody's: a title, a motto, "all rights reserved". */
const LEAST_WORDS = 12;
const LEAST_WORDS_REWRITTEN = 20;

/** What a text is in view of what it has in common with another. */
export function judgeOverlap(overlap: Overlap, isSameOutlet: boolean): 'own' | 'copy' | 'rewrite' {
  const { sharedWords, isForm } = overlap;
  if (sharedWords < LEAST_WORDS || isForm || !isTaken(overlap)) return 'own';
  // An outlet takes up its own earlier words where it goes on reporting: only the same text again is a copy.
  if (isSameOutlet) return isSameText(overlap) ? 'copy' : 'own';
  if (isCopy(overlap)) return 'copy';
  return sharedWords >= LEAST_WORDS_REWRITTEN ? 'rewrite' : 'own';
}

function isSameText({ share, shareOfOther }: Overlap): boolean {
  return share >= 0.6 || (shareOfOther >= 0.8 && share >= 0.25);
}

function isCopy({ share, shareOfOther, passages }: Overlap): boolean {
  if (share >= 0.5 || (shareOfOther >= 0.6 && share >= 0.25)) return true;
  // One text of which every fifth word was changed: a changed word takes its neighbours out of the share.
  return share >= 0.35 && shareOfOther >= 0.35 && passages < 0.15;
}

/**
 * Phrases over a good part of the text, or passages taken whole. Rivals' own reports of one event (BASIL) have phrases in 13 % of a
 * text at most, and passages in 19 % of the shorter.
 */
function isTaken({ raw, rawOfOther, passages, passagesOfOther }: Overlap): boolean {
  if (raw >= 0.2 || (raw >= 0.13 && rawOfOther >= 0.13)) return true;
  const whole = Math.max(passages, passagesOfOther);
  return whole >= 0.2 || (whole >= 0.15 && Math.max(raw, rawOfOther) >= 0.12);
}
