import { is, isMood, type Token } from '../reading/token.ts';
import { IS } from '../words/word-classes.ts';
import type { Draft, Reading } from './draft.ts';

/**
 * A sentence in the mood of reported speech, whole; null where it is not: "Er habe nichts gesehen." Behind such a
 * sentence ("isReported") the mood that stands in for it counts too: "Sie hätten nichts gesehen."
 */
export function moodSpeech({ tokens, end, cues }: Reading, isReported: boolean): Draft | null {
  const isOne = (token: Token) => isMood(token) || (isReported && is(token, IS.weakMood));
  // "Als habe er es gewusst" compares.
  const at = tokens.findIndex(
    (token, place) => place > 0 && isOne(token) && tokens[place - 1]?.form !== 'als',
  );
  if (at === -1 || at >= end) return null;
  // The first person's "ich habe" looks the same.
  if (tokens.some(({ form }) => form === 'ich' || form === 'wir')) return null;
  if (cues.some(({ cue }) => cue.manner === 'finite' && cue.finite < at)) return null;
  if (isInSubclause({ tokens, at })) return null;
  const content = [{ start: 0, end }] as const;
  return {
    source: null,
    cue: [],
    content,
    chance: 0.7,
    reason: 'The mood of reported speech goes on',
  };
}

/** "..., ob er komme": the clause before tells whose words these are, or that they are nobody's. */
function isInSubclause({ tokens, at }: Pick<Reading, 'tokens'> & { readonly at: number }): boolean {
  for (let before = at - 1; before > 0; before -= 1) {
    const token = tokens[before];
    if (token?.kind === 'mark' && ',;:'.includes(token.form)) {
      return (
        is(tokens[before + 1], IS.complementiser | IS.question | IS.subordinator | IS.relative) &&
        !is(tokens[0], IS.subordinator)
      );
    }
  }
  return false;
}
