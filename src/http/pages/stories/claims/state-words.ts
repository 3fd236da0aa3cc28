import type { ClaimState } from '../../../../model/claim.ts';
import { say } from '../../../language/say.ts';

/** How a state is said and how it is marked; the class is one of ui/styles, its colour one of the tokens. */
const STATES: Readonly<
  Record<ClaimState, { readonly words: () => string; readonly kind: StateKind }>
> = {
  'one source': { words: () => say('One source'), kind: 'single' },
  'repeated, one source': { words: () => say('Repeated, one source'), kind: 'single' },
  'several sources': { words: () => say('Several sources'), kind: 'attested' },
  disputed: { words: () => say('Disputed'), kind: 'contested' },
  'unnamed only': { words: () => say('Nobody with a name'), kind: 'unnamed' },
  'corrected or withdrawn': { words: () => say('Corrected or withdrawn'), kind: 'contested' },
  unknown: { words: () => say('Not known'), kind: 'unknown' },
};

export type StateKind = 'contested' | 'single' | 'attested' | 'unnamed' | 'unknown' | 'denied';

export function stateWords(state: ClaimState): string {
  return STATES[state].words();
}

export function stateKind(state: ClaimState): StateKind {
  return STATES[state].kind;
}

export function stateClass(state: ClaimState): string {
  return `state state-${STATES[state].kind}`;
}
