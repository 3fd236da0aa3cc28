import type { Claim, ClaimState } from '../../../../model/claim.ts';
import { isKnownByDenial } from '../../../../model/claim-denial.ts';

/** How a state is said and how it is marked; the class is one of ui/styles. */
const STATES: Readonly<Record<ClaimState, { readonly words: string; readonly kind: string }>> = {
  'one source': { words: 'One source', kind: 'thin' },
  'repeated, one source': { words: 'Repeated, one source', kind: 'thin' },
  'several sources': { words: 'Several sources', kind: 'firm' },
  disputed: { words: 'Disputed', kind: 'contested' },
  'unnamed only': { words: 'Nobody with a name', kind: 'thin' },
  'corrected or withdrawn': { words: 'Corrected or withdrawn', kind: 'contested' },
  unknown: { words: 'Not known', kind: 'thin' },
};

export function stateWords(state: ClaimState): string {
  return STATES[state].words;
}

export function stateClass(state: ClaimState): string {
  return `state state-${STATES[state].kind}`;
}

/** What a reader should see first: what somebody says and others contest, then what many carry, then what was first. */
export function claimWeight(
  claim: Pick<Claim, 'state' | 'deniedBy' | 'shown'> & { readonly outletCount: number },
): number {
  const isContested = STATES[claim.state].kind === 'contested' && !isKnownByDenial(claim);
  const contested = isContested ? 1_000 : 0;
  const several = claim.state === 'several sources' ? 100 : 0;
  return contested + several + claim.outletCount;
}
