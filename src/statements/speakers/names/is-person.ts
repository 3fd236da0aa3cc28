import { GIVEN, SIGN } from '../words/signs.ts';
import { isKnownBody } from './body-run.ts';
import type { Range, Reader } from './find-runs.ts';
import { hasSign, signsAt } from './signs-at.ts';

export type Named = Range & { readonly isTitled: boolean; readonly count: number };

/** Whether a run of capitals is a person's name for certain: by a title, or by its first name. */
export function isPerson(reader: Reader, { first, last, isTitled, count }: Named): boolean {
  const { tokens } = reader;
  // "Major League Baseball"; "Mother Carrow, which", a play.
  if (hasSign(tokens, { first, last }, SIGN.bodyHead | SIGN.document)) return false;
  if (isThingTold(reader, last)) return false;
  if (isTitled) return true;
  const isGiven = count > 1 && (signsAt(tokens, first) & GIVEN) !== 0;
  return isGiven && !isKnownBody(reader, { first, last }) && !isPlace(reader, { first, last });
}

function isThingTold({ tokens, lexicon }: Reader, last: number): boolean {
  if (tokens[last + 1]?.lower !== ',') return false;
  const next = tokens[last + 2]?.lower ?? '';
  return lexicon.pronouns.get(next) === 'relative' && !lexicon.isPersonal.has(next);
}

/** "the Hope Garden", "Charlotte Observer", "Victoria Station", "Virginia Beach". */
function isPlace({ tokens }: Reader, { first, last }: Range): boolean {
  const end = signsAt(tokens, last);
  if ((end & SIGN.people) !== 0) return true;
  const isCalledThe = (signsAt(tokens, first - 1) & SIGN.determiner) !== 0;
  if (isCalledThe && (end & SIGN.doubtfulBody) !== 0) return true;
  const isPlaceFirst = (signsAt(tokens, first) & SIGN.place) !== 0;
  return isPlaceFirst && (end & (SIGN.doubtfulBody | SIGN.place)) !== 0;
}
