import type { Token } from '../reading/token.ts';
import { IS } from '../words/word-classes.ts';
import type { Walk } from './walk.ts';

/** "Het Amerikaanse hof", "Верховный суд": a small noun follows. */
export function isCapitalAdjective(
  { grammar, tokens, at, from, hasHead }: Walk,
  { form }: Token,
): boolean {
  const next = tokens[at + 1];
  // "Начальник Яворинської адміністрації", "Командувач Повітряних сил": whose, behind a noun.
  if (grammar.chainsNouns && GENITIVE.test(form) && isSmallNoun(next)) return true;
  if (hasHead || next?.kind !== 'word' || next.isCapital || !isPlain(next, grammar)) return false;
  const isPlaced = !grammar.chainsNouns || at === from;
  return (
    isPlaced &&
    (grammar.capitalAdjective?.test(form) ?? false) &&
    !(grammar.oblique?.test(next.form) ?? false)
  );
}

/** Nouns for bodies are among the roles: "Верховный суд". */
function isPlain({ is: bits, senses }: Token, { chainsNouns }: Walk['grammar']): boolean {
  return senses.length === 0 && (chainsNouns ? bits & ~IS.role : bits) === 0;
}

/** Endings of Slavic adjectives in the genitive. */
const GENITIVE = /(?:его|ого|ego|nej|wej|łej|iej|ych|ich|[ыи]х|іх|ой|ої|ього)$/u;

function isSmallNoun(token: Token | undefined): boolean {
  if (token?.kind !== 'word' || token.isCapital || token.senses.length > 0) return false;
  return (token.is & ~IS.role) === 0;
}
