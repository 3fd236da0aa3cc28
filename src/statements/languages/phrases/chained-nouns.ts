import { is, type Token } from '../reading/token.ts';
import { IS } from '../words/word-classes.ts';
import type { Walk } from './walk.ts';

/** Words in small letters before a name. */
const MOST_SMALL = 6;

/** Whether a small word behind a capital is still part of its noun phrase, where nouns follow nouns. */
export function chainGoesOn(walk: Walk, token: Token): boolean {
  return leadsToName(walk) || namesBody(walk, token);
}

/** "В Министерстве просвещения": whose it is stands behind a noun with a capital. */
function namesBody({ tokens, at, grammar, capitals }: Walk, token: Token): boolean {
  if (!grammar.chainsNouns || capitals !== 1 || !is(tokens[at - 1], IS.role)) return false;
  const isPlain = token.is === 0 && token.senses.length === 0;
  return isPlain && !grammar.verbEnding?.test(token.form) && !grammar.infinitive.test(token.form);
}

/** "Речниця Сил оборони півдня Наталія Гуменюк": small nouns between the first capital behind a role and a name. */
function leadsToName({ tokens, at, grammar, capitals }: Walk): boolean {
  if (!grammar.chainsNouns || capitals !== 1 || !is(tokens[at - 2], IS.role)) return false;
  for (let next = at; next < at + MOST_SMALL; next += 1) {
    const token = tokens[next];
    if (token?.kind !== 'word') return false;
    if (token.isCapital) return tokens[next + 1]?.isCapital === true;
    if (token.is !== 0 || token.senses.length > 0 || grammar.verbEnding?.test(token.form))
      return false;
  }
  return false;
}

/** "Według Kowalskiej minister nie miał racji": behind a name a role begins another noun phrase. */
export function opensAnother({ isNamed, grammar }: Walk, token: Token): boolean {
  return isNamed && grammar.chainsNouns && is(token, IS.role);
}
