import type { Span } from '../../model/statement.ts';
import type { Word } from './clause-before.ts';
import { BOUNDARIES, PREPOSITIONS, VERBS } from './source-words.ts';

/** Lower-case words before a name: "her friend Gemma Idle". */
const MOST_BEFORE = 4;
const JOINTS = new Set(['but', 'and', 'so', 'yet']);
/** Of who is spoken to, or shows what another said. */
const NOT_SAYING = new Set(
  `told asked given sent shown handed received receives got gets heard hears read reads saw sees seen found finds faced faces quoted quotes
  cited cites remembered remembers by from called named titled entitled labelled`.split(/\s+/u),
);

/**
 * Who opens the sentence that leads to a quotation with a colon, whatever its verb: "But her friend Gemma Idle has had enough
 * already:". Null where no name does, or where words may be said to them.
 */
export function subjectBeforeColon(words: readonly Word[]): Span | null {
  if (words.some(({ lower }) => NOT_SAYING.has(lower))) return null;
  const from = JOINTS.has(words[0]?.lower ?? '') ? 1 : 0;
  const first = words.findIndex(
    ({ isCapital, lower }, at) => at >= from && isName(isCapital, lower),
  );
  const before = words.slice(from, first);
  if (first < 0 || before.length > MOST_BEFORE || before.some(breaks)) return null;
  let last = first;
  while (words[last + 1]?.isCapital === true) last += 1;
  const [start, end] = [
    words[first - before.filter(({ lower }) => lower !== ',').length] ?? words[first],
    words[last],
  ];
  if (start === undefined || end === undefined || !goesOn(words[last + 1])) return null;
  return { start: start.start, end: end.end };
}

/** The sentence's first word has a capital whatever it is. */
function isName(isCapital: boolean, lower: string): boolean {
  return isCapital && !PREPOSITIONS.has(lower) && !BOUNDARIES.has(lower) && !OPENERS.has(lower);
}

const OPENERS = new Set(
  `the a an his her their its our my this that these those some many few several most no one two three another both all there here
  it he she they we you i now then what how why not`.split(/\s+/u),
);

function breaks({ lower, isMark }: Word): boolean {
  return (
    isMark ||
    PREPOSITIONS.has(lower) ||
    BOUNDARIES.has(lower) ||
    VERBS.has(lower) ||
    (/(?:ed|ing|ly|s)$/u.test(lower) && lower !== 'his')
  );
}

/** A verb, a comma or "in Corran" behind the name; not "Quill’s answer", nor "the Hotline singer". */
function goesOn(next: Word | undefined): boolean {
  if (next === undefined) return false;
  const { lower } = next;
  return (
    lower === ',' || VERBS.has(lower) || PREPOSITIONS.has(lower) || /\p{L}(?:ed|s)$/u.test(lower)
  );
}
