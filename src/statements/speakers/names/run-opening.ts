import type { Token } from '../tokens/token.ts';
import { GIVEN, SIGN } from '../words/signs.ts';
import type { Range, Reader } from './find-runs.ts';
import { hasSign, signsAt } from './signs-at.ts';

const BEFORE_NAME = SIGN.title | SIGN.shortRole | SIGN.role;

/** Past what stands at a run's start and is no name: a sentence's first word; "Russian", "Former" before a person. */
export function skipOpening({ tokens }: Reader, { first, last }: Range): number {
  const isPersonal = hasSign(tokens, { first: first + 1, last }, BEFORE_NAME | GIVEN);
  const skipped = isPersonal ? SIGN.people | SIGN.opener | SIGN.modifier : SIGN.opener;
  let at = first;
  // "Flame-haired Jane Roe", "Funnyman Jane Roe": only the sentence's start has a capital.
  if (last - first >= 2 && (isCompound(tokens, first) || isLabel(tokens, first))) at += 1;
  while (at < last && (signsAt(tokens, at) & skipped) !== 0 && !isNameAt(tokens, at, isPersonal)) {
    at += 1;
  }
  return at;
}

function isNameAt(tokens: readonly Token[], at: number, isPersonal: boolean): boolean {
  const signs = signsAt(tokens, at);
  const next = signsAt(tokens, at + 1);
  // "Christian Bale": a first name, unless a title or another first name follows.
  if ((signs & GIVEN) !== 0 && (next & (BEFORE_NAME | GIVEN)) === 0) return true;
  // "New Aldmere Bank": only a sentence begins with a word that is no name.
  const isWithin = tokens[at - 1]?.sentence === tokens[at]?.sentence;
  return (signs & SIGN.opener) !== 0 && !isPersonal && isWithin;
}

/** "Funnyman Rory Castlemaine": a word that no list has before a first name, where a sentence begins. */
function isLabel(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || tokens[at - 1]?.sentence === token.sentence) return false;
  const isNamed = (signsAt(tokens, at + 1) & GIVEN) !== 0;
  const hasSurname = (signsAt(tokens, at + 2) & GIVEN) === 0;
  return token.signs === 0 && !token.lower.includes('.') && isNamed && hasSurname;
}

function isCompound(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || tokens[at - 1]?.sentence === token.sentence) return false;
  return token.isLowerCompound && (token.signs & GIVEN) === 0;
}
