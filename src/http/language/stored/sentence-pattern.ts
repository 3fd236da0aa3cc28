import { type MessagePart, parseMessage } from '../message.ts';

/** One way an English sentence may be written: literal words with places between them. */
export type SentencePattern = {
  /** The ICU message it belongs to. */
  readonly key: string;
  /** One more than places: what stands before, between and after them. */
  readonly literals: readonly string[];
  readonly places: readonly Place[];
  /** Values that the literal words themselves stand for, as a plural's "=1" or a select's choice. */
  readonly given: Readonly<Record<string, string | number>>;
};

type Place = { readonly name: string; readonly isNumber: boolean };

/**
 * All ways in which a message may be written in English: each choice of its plurals and selects is one. Throws where
 * two places stand beside one another: no text could tell them apart.
 */
export function patternsOf(key: string): readonly SentencePattern[] {
  const start = { key, literals: [''], places: [], given: {} };
  const patterns = expand([start], parseMessage(key), null);
  for (const { literals } of patterns) {
    if (literals.slice(1, -1).includes('')) throw new SyntaxError(`"${key}": places side by side`);
  }
  return patterns;
}

function expand(
  patterns: readonly SentencePattern[],
  parts: readonly MessagePart[],
  counted: string | null,
): readonly SentencePattern[] {
  return parts.reduce((so, part) => so.flatMap((one) => extended(one, part, counted)), patterns);
}

function extended(
  pattern: SentencePattern,
  part: MessagePart,
  counted: string | null,
): readonly SentencePattern[] {
  if (typeof part === 'string') return [withWords(pattern, part)];
  if (part.kind === 'pound') return [withPlace(pattern, { name: counted ?? '', isNumber: true })];
  if (part.kind === 'value') return [withPlace(pattern, { name: part.name, isNumber: false })];
  const { name, rules, choices } = part;
  return [...choices].flatMap(([choice, inner]) => {
    const value = givenBy(choice, rules !== null);
    const known = value === null || inner.some(isPound) ? {} : { [name]: value };
    const given = { ...pattern, given: { ...pattern.given, ...known } };
    return expand([given], inner, rules === null ? counted : name);
  });
}

function isPound(part: MessagePart): boolean {
  return typeof part !== 'string' && part.kind === 'pound';
}

/** "=2" and English's "one" stand for a number; "other" for none in particular. */
function givenBy(choice: string, isPlural: boolean): string | number | null {
  if (!isPlural) return choice;
  if (choice === 'one') return 1;
  return choice.startsWith('=') ? Number(choice.slice(1)) : null;
}

function withWords(pattern: SentencePattern, words: string): SentencePattern {
  const last = pattern.literals.at(-1) ?? '';
  return { ...pattern, literals: [...pattern.literals.slice(0, -1), last + words] };
}

function withPlace(pattern: SentencePattern, place: Place): SentencePattern {
  return {
    ...pattern,
    literals: [...pattern.literals, ''],
    places: [...pattern.places, place],
  };
}

/**
 * What stands in the places of a sentence; null if it is not of the pattern, or could be cut in more than one way:
 * nobody's words may be given to somebody else. Linear in the sentence: no going back.
 */
export function readBy(
  pattern: SentencePattern,
  sentence: string,
): Readonly<Record<string, string | number>> | null {
  const cuts = cutsOf(pattern.literals, sentence);
  if (cuts === null) return null;
  const values: Record<string, string | number> = { ...pattern.given };
  for (const [at, { name, isNumber }] of pattern.places.entries()) {
    const [from, to] = [cuts[at]?.to ?? 0, cuts[at + 1]?.from ?? 0];
    const words = sentence.slice(from, to);
    if (words === '' || (isNumber && !/^\d{1,9}$/.test(words))) return null;
    values[name] = isNumber ? Number(words) : words;
  }
  return values;
}

type Cut = { readonly from: number; readonly to: number };

/** Where the literal words stand; null unless the first way from the left and from the right are one. */
function cutsOf(literals: readonly string[], sentence: string): readonly Cut[] | null {
  const [first = '', ...rest] = literals;
  if (rest.length === 0) return sentence === first ? [] : null;
  const last = rest.pop() ?? '';
  const [start, end] = [first.length, sentence.length - last.length];
  if (start >= end || !sentence.startsWith(first) || !sentence.endsWith(last)) return null;
  const inner = sentence.slice(0, end);
  const fromLeft = cutsFromLeft(rest, inner, start);
  const fromRight = cutsFromRight(rest, inner, start);
  if (fromLeft === null || fromRight === null) return null;
  if (fromLeft.some((cut, at) => cut.from !== fromRight[at]?.from)) return null;
  return [{ from: 0, to: start }, ...fromLeft, { from: end, to: sentence.length }];
}

function cutsFromLeft(literals: readonly string[], text: string, start: number): Cut[] | null {
  const cuts: Cut[] = [];
  let at = start;
  for (const literal of literals) {
    // A place holds a letter at least.
    const from = text.indexOf(literal, at + 1);
    if (from === -1) return null;
    at = from + literal.length;
    cuts.push({ from, to: at });
  }
  return at < text.length ? cuts : null;
}

function cutsFromRight(literals: readonly string[], text: string, start: number): Cut[] | null {
  const cuts: Cut[] = [];
  let at = text.length;
  for (const literal of literals.toReversed()) {
    const from = text.lastIndexOf(literal, at - literal.length - 1);
    if (from <= start) return null;
    cuts.unshift({ from, to: from + literal.length });
    at = from;
  }
  return cuts;
}
