import type { Force } from '../../../model/statement.ts';
import type { Said, SaidNumber } from '../said/said.ts';
import { sharedOf } from './overlap.ts';

/** Why two statements of much the same words don't say the same. */
export type Conflict = 'numbers' | 'negation' | 'force';

/** What two statements disagree in; null where in nothing. */
export function conflictOf(a: Said, b: Said): Conflict | null {
  if (numbersConflict(a.numbers, b.numbers)) return 'numbers';
  if (negates(a, b) !== negates(b, a)) return 'negation';
  return kindOf(a.statement.force) === kindOf(b.statement.force) ? null : 'force';
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

/** Whether `one` negates what it shares with `other`: a negation stands among the shared words, or just before. */
function negates(one: Said, other: Said): boolean {
  if (one.negations.length === 0) return false;
  // Of another language it can't be told which words are shared.
  if (one.language !== other.language) return true;
  const shared = new Set(sharedOf(one.bag, other.bag));
  const places = one.words.flatMap((word, at) => (shared.has(word) ? at : []));
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return true;
  return one.negations.some((place) => place >= first - 2 && place <= last);
}

/** To demand is not to state, to ask neither. */
function kindOf(force: Force): 'stated' | 'demanded' | 'asked' {
  if (force === 'demand' || force === 'threat') return 'demanded';
  return force === 'question' ? 'asked' : 'stated';
}
