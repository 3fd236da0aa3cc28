import { is, isForm, type Token } from '../reading/token.ts';
import { FORM } from '../words/verb.ts';
import { IS } from '../words/word-classes.ts';
import type { Walk } from './walk.ts';

/** Endings of adjectives where nouns have capitals. */
export const ADJECTIVE = /e[rnms]?$/u;
const LONGEST_ATTRIBUTE = 12;

/** "Der [für Bildung] zuständige Minister", "der [unverletzt] gebliebene Fahrer": up to the adjective. */
export function attributeLength({ tokens, at, hasHead, isOpen, grammar }: Walk): number {
  if (!isOpen || !grammar.capitalNouns || hasHead || ADJECTIVE.test(tokens[at]?.form ?? ''))
    return 0;
  for (let place = at; place < Math.min(tokens.length - 1, at + LONGEST_ATTRIBUTE); place += 1) {
    const token = tokens[place];
    if (endsAttribute(token)) return 0;
    const isLast = place > at && isAttribute(token) && tokens[place + 1]?.isCapital === true;
    if (isLast) return place - at;
  }
  return 0;
}

function endsAttribute(token: Token | undefined): boolean {
  if (token?.kind === 'mark' || token?.kind === 'quotation') return true;
  return is(token, IS.verb | IS.auxiliary | IS.mood) || isForm(token, FORM.finite);
}

function isAttribute(token: Token | undefined): boolean {
  return token?.kind === 'word' && !token.isCapital && token.is === 0 && ADJECTIVE.test(token.form);
}
