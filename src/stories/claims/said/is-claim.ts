import type { Said } from './said.ts';

/** Why a statement claims nothing that others could say too, a sentence for the reader; null where it does. */
export function whyNoClaim(said: Said): string | null {
  const { statement, words } = said;
  const isSentence = statement.form === 'direct' && statement.normal.split(' ').length >= 5;
  if (statement.force === 'no reply') return 'That no answer came is no claim about the world.';
  // A refusal that is quoted at length says more than that nothing was said.
  if (statement.force === 'refusal' && !isSentence)
    return 'A refusal to comment is no claim about the world.';
  if (statement.force === 'question' && !(isSentence && statement.speaker !== null))
    return 'It is asked, not claimed.';
  if (said.isDenial) return null;
  if (words.length < 2 && statement.form === 'indirect')
    return 'Too little of what was said is told to compare it.';
  return words.length === 0 ? 'It has no words that could be compared.' : null;
}
