import type { Force } from '../../../model/statement.ts';
import type { Negation, Said, SaidNumber } from '../said/said.ts';

/** Why two statements of much the same words don't say the same. */
export type Conflict = 'numbers' | 'negation' | 'force';

/** What two statements disagree in; null where in nothing. */
export function conflictOf(a: Said, b: Said): Conflict | null {
  if (numbersConflict(a.numbers, b.numbers)) return 'numbers';
  if (negatesOnly(a, b) || negatesOnly(b, a)) return 'negation';
  return kindOf(a.statement.force) === kindOf(b.statement.force) ? null : 'force';
}

/** Whether two cuts of one quotation differ by a "not" between the same words. */
export function contradicts(a: Said, b: Said): boolean {
  return hasOtherwise(a, b) || hasOtherwise(b, a);
}

function hasOtherwise(one: Said, other: Said): boolean {
  return one.negations.some(({ from, to }) => {
    const [before, after] = [one.words[from - 1], one.words[from]];
    if (to === Infinity || to === from) return false;
    return other.words.some(
      (word, at) =>
        word === after && other.words[at - 1] === before && !isReached(other.negations, at),
    );
  });
}

function isReached(negations: readonly Negation[], at: number): boolean {
  return negations.some(({ from, to }) => from <= at && at < to);
}

/** Both have numbers, and none in common, or other ones of the same thing. */
function numbersConflict(a: readonly SaidNumber[], b: readonly SaidNumber[]): boolean {
  const [first, second] = [valuesOf(a), valuesOf(b)];
  if (first.size === 0 || second.size === 0) return false;
  const shared = [...first].filter((value) => second.has(value));
  if (shared.length === 0) return true;
  if (shared.length === Math.min(first.size, second.size)) return false;
  return a.some(({ counted, value }) => {
    const same = b.filter((other) => counted !== null && other.counted === counted);
    return same.length > 0 && same.every((other) => other.value !== value);
  });
}

function valuesOf(numbers: readonly SaidNumber[]): Set<number> {
  return new Set(numbers.filter(({ isDenied }) => !isDenied).map(({ value }) => value));
}

/** In another language it can't be told what is negated, unless little is said. */
const LITTLE = 6;

/** Whether `one` negates a word that `other` has too, and does not negate. */
function negatesOnly(one: Said, other: Said): boolean {
  if (one.negations.length === 0) return false;
  if (one.language !== other.language)
    return other.negations.length === 0 && Math.max(one.words.length, other.words.length) < LITTLE;
  return one.negations.some(({ from, to }) => {
    const reached = to === Infinity ? one.words : one.words.slice(from, to);
    const word = reached.find((id) => other.words.includes(id));
    return word !== undefined && !isReached(other.negations, other.words.indexOf(word));
  });
}

/** To demand is not to state, to ask neither. */
function kindOf(force: Force): 'stated' | 'demanded' | 'asked' {
  if (force === 'demand' || force === 'threat') return 'demanded';
  return force === 'question' ? 'asked' : 'stated';
}
