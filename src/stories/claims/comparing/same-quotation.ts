import type { Said } from '../said/said.ts';
import { inOrder, overlapOf } from './overlap.ts';
import type { Weights } from './weigh-words.ts';

/** Whether the pieces that two statements quote are one quotation, whole or cut. By two speakers only where it is long. */
export function isSameQuotation(
  a: Said,
  b: Said,
  weights: Weights,
  isOneSpeaker: boolean,
): boolean {
  const [first, second] = [weights.weighted(a).quoted, weights.weighted(b).quoted];
  if (!first || !second) return false;
  const { words, weight, contained } = overlapOf(first, second);
  if (words < 2 || contained < 0.7) return false;
  if (words === 2) return isOneSpeaker && contained > 0.95 && weight > 5;
  if (!isOneSpeaker && words < 6) return false;
  const isOrdered = inOrder(a.quoted?.pairs ?? NONE, b.quoted?.pairs ?? NONE) >= 0.6;
  return isOrdered || (words >= 6 && contained > 0.9);
}

const NONE = new Float64Array();
