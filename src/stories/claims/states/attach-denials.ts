import { overlapBeside, overlapOf } from '../comparing/overlap.ts';
import type { ClaimIndex } from '../grouping/claim-index.ts';
import type { DraftClaim } from '../grouping/draft-claim.ts';
import type { Grouping } from '../grouping/group-claims.ts';
import { ANAPHORS } from '../said/denying-words.ts';
import type { Said } from '../said/said.ts';

/** Of its weight, what a denial's content must share with the claim that it denies. */
const LEAST_CONTAINED = 0.5;
const LEAST_ALIKE = 0.3;

/** Claims among which denials look for what they deny. */
export type Deniable = { readonly claims: readonly DraftClaim[]; readonly index: ClaimIndex };

/**
 * The claim that a denial denies: the one whose words it has, or, where it has none ("rejected the allegation"),
 * what somebody else said last in the same article. Null where none is sure.
 */
export function claimDenied(
  denial: Said,
  { claims, index }: Deniable,
  grouping: Grouping,
): DraftClaim | null {
  if (isAnaphor(denial)) return claimBefore(denial, claims, { grouping, paragraphs: 1 });
  let [best, score]: [DraftClaim | null, number] = [null, 0];
  for (const claim of index.near(denial)) {
    const fit = Math.max(0, ...claim.wordings.map((said) => fitOf(denial, said, grouping)));
    if (fit > score) [best, score] = [claim, fit];
  }
  return best !== null && standsWithin(best, denial) ? null : best;
}

/** Whether a claim's words are some of the denial's own: "It denied a bid, a day after talks were reported". */
function standsWithin(claim: DraftClaim, denial: Said): boolean {
  return (claim.byArticle.get(denial.article.id) ?? []).some(
    ({ statement }) =>
      statement.place === denial.statement.place &&
      statement.spans.some(({ start, end }) =>
        denial.statement.spans.some((other) => start < other.end && other.start < end),
      ),
  );
}

function fitOf(denial: Said, said: Said, { weights, relationOf, namesOf }: Grouping): number {
  if (relationOf(denial, said) === 'same') return 0;
  const [first, second] = [weights.weighted(denial), weights.weighted(said)];
  const isForeign = denial.language !== said.language;
  const [a, b] = isForeign ? [first.bridge, second.bridge] : [first.own, second.own];
  const overlap = overlapOf(a, b);
  if (overlap.words < 2) return 0;
  const names = namesOf(denial, said);
  const { words, contained, alike } = overlapBeside(a, b, { overlap, names });
  const isFit = words >= 3 && contained >= LEAST_CONTAINED && alike >= LEAST_ALIKE;
  return isFit || alike >= 0.6 ? alike : 0;
}

/** "He was not aware of any such remark": a sentence that says no itself, to what was said before. */
const SUCH =
  /\b(?:any|no) such\b|\bsuch (?:an?|remarks?|claims?)\b|\bsolche[nrs]?\b|\bderartige[nrs]?\b|\bde telles?\b|\btales?\b|\btal (?:cosa|afirmación)\b|\bdel genere\b|\bdergelijke\b|тако(?:го|е|й) |подобн/iu;

/** What a statement denies besides claiming something itself; null where nothing. */
export function claimAnswered(
  said: Said,
  claims: readonly DraftClaim[],
  grouping: Grouping,
): DraftClaim | null {
  const { force, content } = said.statement;
  if (force !== 'denial' || said.isDenial || !SUCH.test(content.slice(0, 1000))) return null;
  return claimBefore(said, claims, { grouping, paragraphs: 2 });
}

/** "the allegation", "her again": what is denied stands elsewhere, or nowhere. */
export function tellsNothing(denial: Said): boolean {
  const { normal, content } = denial.statement;
  const isLittle = denial.bag.length === 0 || normal.length < 6;
  return isAnaphor(denial) || isLittle || POINTS_BACK.test(content);
}

/** "(rejected) it on grounds of cost": why it was, not what. "It was in breach" has its verb. */
const POINTS_BACK =
  /^(?:it|this|that|them|these|those) (?:on|in|at|for|as|by|from|with|after|before)\b/iu;

function isAnaphor({ statement }: Said): boolean {
  const words = statement.normal.split(' ');
  return words.length <= 3 && words.some((word) => ANAPHORS.has(word));
}

/** What somebody else said last, so many paragraphs before at most. */
function claimBefore(
  denial: Said,
  claims: readonly DraftClaim[],
  { grouping, paragraphs }: { grouping: Grouping; paragraphs: number },
): DraftClaim | null {
  let [best, ordinal]: [DraftClaim | null, number] = [null, -1];
  for (const claim of claims) {
    for (const said of claim.byArticle.get(denial.article.id) ?? []) {
      if (said.ordinal >= denial.ordinal || said.ordinal <= ordinal) continue;
      if (grouping.relationOf(denial, said) === 'same' || !isNear(said, denial, paragraphs))
        continue;
      [best, ordinal] = [claim, said.ordinal];
    }
  }
  return best;
}

function isNear(said: Said, denial: Said, paragraphs: number): boolean {
  const [from, to] = [said.statement.paragraph, denial.statement.paragraph];
  return from !== null && to !== null && to - from <= paragraphs;
}
