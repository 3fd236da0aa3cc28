import type { Said } from '../said/said.ts';
import { inOrder, type Overlap, overlapOf } from './overlap.ts';
import type { Weights } from './weigh-words.ts';

/** Of two statements' speakers. same: one person. unknown: perhaps. different: two. */
export type Relation = 'same' | 'unknown' | 'different';

/** So many different words make a quotation one, though nobody tells whose it is; or though it is given to two. */
const FEWEST: Readonly<Record<Relation, number>> = { same: 3, unknown: 5, different: 6 };

/** Whether the pieces that two statements quote are one quotation, whole or cut. */
export function isSameQuotation(a: Said, b: Said, weights: Weights, relation: Relation): boolean {
  const [first, second] = [weights.weighted(a).quoted, weights.weighted(b).quoted];
  if (!first || !second || !a.quoted || !b.quoted) return false;
  const overlap = overlapOf(first, second);
  const { words, contained } = overlap;
  if (contained < 0.7 || !isEnough(overlap, relation)) return false;
  if (words === 2 || (words >= 6 && contained > 0.9)) return true;
  return inOrder(a.quoted.pairs, b.quoted.pairs) >= 0.6;
}

/** Two telling words may be a quotation where one speaker has them and neither text has more. */
function isEnough({ words, weight, contained, alike }: Overlap, relation: Relation): boolean {
  if (words === 2) return relation === 'same' && contained > 0.95 && weight > 5;
  return words >= FEWEST[relation] || (words > 2 && relation === 'unknown' && alike >= 0.7);
}
