/**
 * The selectors that a recipe may have: a part of CSS (Selectors Level 4) that can be looked for in one pass. See
 * docs/notes/page-feeds.md for why no library does it.
 */

export type AttributeTest = {
  readonly kind: 'attribute';
  readonly name: string;
  /** '': it is there. */
  readonly operator: '' | '=' | '~=' | '|=' | '^=' | '$=' | '*=';
  readonly value: string;
  readonly ignoresCase: boolean;
};

export type Test =
  | { readonly kind: 'tag' | 'id' | 'class'; readonly name: string }
  | AttributeTest
  /** place = step * n + first, n >= 0; see An+B (css-syntax). */
  | {
      readonly kind: 'place';
      readonly ofType: boolean;
      readonly step: number;
      readonly first: number;
    }
  | { readonly kind: 'last'; readonly ofType: boolean }
  /** None of these; some element inside is one of these. */
  | { readonly kind: 'not' | 'has'; readonly compounds: readonly Compound[] };

export type Compound = readonly Test[];
export type Combinator = ' ' | '>' | '+' | '~';
export type Step = { readonly combinator: Combinator; readonly compound: Compound };
/** Each of a list's selectors as its steps, the first one's combinator being ' '. */
export type Selector = readonly (readonly Step[])[];

export type SelectorParse =
  | { readonly kind: 'selector'; readonly selector: Selector }
  /** `reason` is a sentence for the reader. */
  | { readonly kind: 'failed'; readonly reason: string };

export const LONGEST_SELECTOR = 500;
const MOST_SELECTORS = 10;
/** A bit of a number each, see match-selector.ts. */
const MOST_STEPS = 12;
const MOST_TESTS = 12;

class SelectorFault extends Error {}

/** Never throws; time in proportion to the length, of which 500 characters are taken. */
export function parseSelector(text: string): SelectorParse {
  if (text.length > LONGEST_SELECTOR)
    return failed(`The selector is longer than ${LONGEST_SELECTOR} characters.`);
  const scanner = new Scanner(text);
  try {
    const selector = readList(scanner);
    if (!scanner.isAtEnd) throw fault(scanner);
    return { kind: 'selector', selector };
  } catch (error) {
    // The scanner's only way to say that it cannot go on.
    if (error instanceof SelectorFault) return failed(error.message);
    throw error;
  }
}

function failed(reason: string): SelectorParse {
  return { kind: 'failed', reason };
}

function fault(scanner: Scanner): SelectorFault {
  const rest = scanner.rest(20).trim();
  return new SelectorFault(
    rest === ''
      ? 'The selector ends too soon.'
      : `The selector is not understood from “${rest}” on.`,
  );
}

/** A place in the text; each call reads forward only. */
class Scanner {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  rest(length: number): string {
    return this.#text.slice(this.#at, this.#at + length);
  }

  /** What a sticky pattern finds here, taken; null: nothing. */
  take(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (found === null) return null;
    this.#at += found[0].length;
    return found[0];
  }
}

const SPACE = /\s{0,100}/y;
const COMMA = /\s{0,100},\s{0,100}/y;
const COMBINATOR = /\s{0,100}[>+~]\s{0,100}|\s{1,100}(?![\s,)])/y;

function readList(scanner: Scanner): Selector {
  scanner.take(SPACE);
  const list = [readSteps(scanner)];
  while (scanner.take(COMMA) !== null) list.push(readSteps(scanner));
  scanner.take(SPACE);
  if (list.length > MOST_SELECTORS)
    throw new SelectorFault(`More than ${MOST_SELECTORS} selectors in a list are not taken.`);
  return list;
}

function readSteps(scanner: Scanner): readonly Step[] {
  const steps: Step[] = [{ combinator: ' ', compound: readCompound(scanner, true) }];
  for (let found = scanner.take(COMBINATOR); found !== null; found = scanner.take(COMBINATOR)) {
    if (scanner.isAtEnd && found.trim() === '') break;
    steps.push({ combinator: combinatorOf(found), compound: readCompound(scanner, true) });
    if (steps.length > MOST_STEPS)
      throw new SelectorFault(`More than ${MOST_STEPS} steps in a selector are not taken.`);
  }
  return steps;
}

function combinatorOf(found: string): Combinator {
  const sign = found.trim();
  return sign === '>' || sign === '+' || sign === '~' ? sign : ' ';
}

const NAME = /(?:-?[a-z_\u0080-\uffff]|--|\\[^\n\da-f])(?:[\w\u0080-\uffff-]|\\[^\n\da-f])*/iy;
const ANY = /\*/y;

/** `mayHold`: whether it may be asked what it holds or is not: not again inside such a question. */
function readCompound(scanner: Scanner, mayHold: boolean): Compound {
  const tests: Test[] = [];
  const tag = scanner.take(NAME);
  if (tag !== null) tests.push({ kind: 'tag', name: nameOf(tag).toLowerCase() });
  const isAny = tag === null && scanner.take(ANY) !== null;
  for (let test = readTest(scanner, mayHold); test !== null; test = readTest(scanner, mayHold)) {
    tests.push(test);
    if (tests.length > MOST_TESTS)
      throw new SelectorFault(`More than ${MOST_TESTS} conditions on one element are not taken.`);
  }
  if (tests.length === 0 && !isAny) throw fault(scanner);
  return tests;
}

const HASH = /#/y;
const DOT = /\./y;
const BRACKET = /\[\s{0,20}/y;
const COLON = /:(?!:)/y;

function readTest(scanner: Scanner, mayHold: boolean): Test | null {
  if (scanner.take(HASH) !== null) return { kind: 'id', name: taken(scanner) };
  if (scanner.take(DOT) !== null) return { kind: 'class', name: taken(scanner) };
  if (scanner.take(BRACKET) !== null) return readAttribute(scanner);
  if (scanner.take(COLON) !== null) return readPseudo(scanner, mayHold);
  return null;
}

function taken(scanner: Scanner): string {
  const name = scanner.take(NAME);
  if (name === null) throw fault(scanner);
  return nameOf(name);
}

function nameOf(written: string): string {
  return written.replace(/\\(.)/g, '$1');
}

const OPERATOR = /\s{0,20}(?:[~|^$*]?=)\s{0,20}/y;
const QUOTED = /"(?:[^"\\\n]|\\[^\n])*"|'(?:[^'\\\n]|\\[^\n])*'/y;
const BARE = /[\w\u0080-\uffff-]+/y;
const END = /(?:\s{1,20}[iIsS])?\s{0,20}\]/y;

function readAttribute(scanner: Scanner): AttributeTest {
  const name = taken(scanner).toLowerCase();
  const operator = operatorOf(scanner.take(OPERATOR)?.trim() ?? '');
  let value = '';
  if (operator !== '') {
    const found = scanner.take(QUOTED) ?? scanner.take(BARE);
    if (found === null) throw fault(scanner);
    value = /^["']/.test(found) ? nameOf(found.slice(1, -1)) : found;
  }
  const end = scanner.take(END);
  if (end === null) throw fault(scanner);
  return { kind: 'attribute', name, operator, value, ignoresCase: /i/i.test(end) };
}

function operatorOf(sign: string): AttributeTest['operator'] {
  switch (sign) {
    case '=':
    case '~=':
    case '|=':
    case '^=':
    case '$=':
    case '*=':
      return sign;
    default:
      return '';
  }
}

const OPENING = /\(\s{0,20}/y;
const CLOSING = /\s{0,20}\)/y;
const PLACES = /odd|even|[+-]?\d{0,6}n(?:\s{0,5}[+-]\s{0,5}\d{1,6})?|[+-]?\d{1,6}/iy;

function readPseudo(scanner: Scanner, mayHold: boolean): Test {
  const name = scanner.take(NAME)?.toLowerCase() ?? '';
  switch (name) {
    case 'first-child':
    case 'first-of-type':
      return { kind: 'place', ofType: name === 'first-of-type', step: 0, first: 1 };
    case 'last-child':
    case 'last-of-type':
      return { kind: 'last', ofType: name === 'last-of-type' };
    case 'nth-child':
    case 'nth-of-type':
      return { kind: 'place', ofType: name === 'nth-of-type', ...readPlaces(scanner) };
    case 'not':
    case 'has':
      if (mayHold) return { kind: name, compounds: readCompounds(scanner) };
  }
  throw new SelectorFault(
    mayHold
      ? `“:${name.slice(0, 30)}” is not taken; first-child, last-child, nth-child, first-of-type, last-of-type, nth-of-type, not and has are.`
      : `“:${name.slice(0, 30)}” is not taken inside of :not() or :has().`,
  );
}

function readPlaces(scanner: Scanner): { step: number; first: number } {
  if (scanner.take(OPENING) === null) throw fault(scanner);
  const found = scanner.take(PLACES)?.toLowerCase().replace(/\s/g, '');
  if (found === undefined || scanner.take(CLOSING) === null) throw fault(scanner);
  if (found === 'odd') return { step: 2, first: 1 };
  if (found === 'even') return { step: 2, first: 0 };
  const n = found.indexOf('n');
  if (n < 0) return { step: 0, first: Number(found) };
  const step = found.slice(0, n);
  return {
    step: /\d/.test(step) ? Number(step) : Number(`${step}1`),
    first: Number(found.slice(n + 1)),
  };
}

function readCompounds(scanner: Scanner): readonly Compound[] {
  if (scanner.take(OPENING) === null) throw fault(scanner);
  const compounds = [readCompound(scanner, false)];
  while (scanner.take(COMMA) !== null) compounds.push(readCompound(scanner, false));
  if (scanner.take(CLOSING) === null) throw fault(scanner);
  if (compounds.length > MOST_SELECTORS)
    throw new SelectorFault(`More than ${MOST_SELECTORS} selectors in a list are not taken.`);
  return compounds;
}
