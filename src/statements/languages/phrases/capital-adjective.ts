import type { Token } from '../reading/token.ts';
import type { Walk } from './walk.ts';

/** "Het Amerikaanse hof", "Верховный суд": a small noun follows. */
export function isCapitalAdjective(
  { grammar, tokens, at, from, hasHead }: Walk,
  { form }: Token,
): boolean {
  const next = tokens[at + 1];
  if (hasHead || next?.kind !== 'word' || next.isCapital || next.is !== 0 || next.senses.length > 0)
    return false;
  const isPlaced = !grammar.chainsNouns || at === from;
  return (
    isPlaced &&
    (grammar.capitalAdjective?.test(form) ?? false) &&
    !(grammar.oblique?.test(next.form) ?? false)
  );
}
