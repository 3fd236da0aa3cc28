import type { StorySaid } from '../said/read-story.ts';
import type { Said } from '../said/said.ts';
import {
  claimAnswered,
  claimDenied,
  type Deniable,
  tellsNothing,
} from '../states/attach-denials.ts';
import { addCopies, alignCopies } from './align-copies.ts';
import { openClaimIndex } from './claim-index.ts';
import type { DraftClaim } from './draft-claim.ts';
import { type Grouping, groupClaims } from './group-claims.ts';

export type DraftClaims = {
  /** The first seen first; copies with their originals, denials with what they deny. */
  readonly drafts: readonly DraftClaim[];
  /** Denials of what no text tells. */
  readonly untold: readonly Said[];
};

/** A story's statements as claims. */
export function draftClaims(
  claimed: readonly Said[],
  story: StorySaid,
  grouping: Grouping,
): DraftClaims {
  const aligned = alignCopies(claimed, story, grouping);
  const claims = groupClaims(
    aligned.originals.filter(({ isDenial }) => !isDenial),
    grouping,
  );
  const denials = groupClaims(
    aligned.originals.filter(({ isDenial }) => isDenial),
    grouping,
  );
  addCopies([...claims, ...denials], aligned);
  const deniable = { claims, index: openClaimIndex(grouping.weights, grouping.isMixed) };
  for (const claim of claims) for (const said of claim.wordings) deniable.index.add(claim, said);
  const known = denials.filter((denial) => !attachDenial(denial, deniable, grouping));
  for (const claim of claims) attachOpposites(claim, grouping);
  for (const said of aligned.originals) {
    claimAnswered(said, claims, grouping)?.denials.push(said);
  }
  const telling = known.filter(({ wordings }) => !wordings.every(tellsNothing));
  return {
    drafts: [...claims, ...telling].toSorted(byFirstSeen),
    untold: known.filter((one) => !telling.includes(one)).flatMap(({ said }) => said),
  };
}

function byFirstSeen(a: DraftClaim, b: DraftClaim): number {
  return (a.said[0]?.at ?? 0) - (b.said[0]?.at ?? 0);
}

/** A denial of what nobody in the story claims is a claim of its own, known by its denial. */
function attachDenial(denial: DraftClaim, deniable: Deniable, grouping: Grouping): boolean {
  const denied = denial.wordings
    .map((said) => claimDenied(said, deniable, grouping))
    .find((claim) => claim !== null);
  (denied ?? denial).denials.push(...denial.said);
  return denied !== undefined;
}

/** Who says the opposite denies it, unless it is the same speaker, who may have had news. */
function attachOpposites(claim: DraftClaim, { relationOf }: Grouping): void {
  for (const opposite of claim.opposites) {
    const others = opposite.said.filter((other) =>
      claim.said.every(
        (one) => one.language === other.language && relationOf(one, other) === 'different',
      ),
    );
    claim.denials.push(...others);
  }
}
