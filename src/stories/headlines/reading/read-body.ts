import type { Statement, StatementDepth, Words } from '../../../model/statement.ts';
import type { HeadlineWords } from '../words/headline-words.ts';
import { holdsListed } from '../words/word-list.ts';
import { standingOf } from './is-claim.ts';
import { readNumbers, type TextNumber } from './read-numbers.ts';
import { splitSentences } from './split-sentences.ts';
import { type TextWord, textWords } from './text-words.ts';

/** The outlet says it itself. */
export const OWN = -1;
/** Words that say who says it: the speaker's mention, the cue. */
const CUE = -2;
/** The outlet says it, and leaves it open: "appearing to", "reports that". */
const OPEN = -3;

export type BodySentence = {
  readonly words: Words;
  readonly paragraph: number;
  /** Among the body's words, half-open. */
  readonly from: number;
  readonly to: number;
};

/** An article's text with whose word each of its words is. */
export type ReadBody = {
  readonly text: string;
  readonly words: readonly TextWord[];
  readonly lowers: readonly string[];
  readonly numbers: readonly TextNumber[];
  readonly sentences: readonly BodySentence[];
  /** Of each word: a statement's ordinal, or OWN, CUE or OPEN. */
  readonly owners: Int32Array;
  readonly statements: readonly Statement[];
  readonly depth: StatementDepth;
  /** Stems to the places of their words. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** Stems that the body writes with a capital within a sentence and never without. */
  readonly names: ReadonlySet<string>;
};

/** What goes on is furniture, or noise: a headline tells what stands in front. */
const LONGEST = 60_000;

type BodyParts = {
  readonly paragraphs: readonly string[];
  readonly language: string | null;
  readonly statements: readonly Statement[];
  readonly depth: StatementDepth;
};

/** Linear in the text and its statements. */
export function readBody(parts: BodyParts, table: HeadlineWords | null): ReadBody {
  const { paragraphs, language, statements, depth } = parts;
  const text = paragraphs.join('\n\n').slice(0, LONGEST);
  const words = textWords(text, language);
  const lowers = words.map(({ lower }) => lower);
  const sentences = placeSentences(text, words);
  const owners = new Int32Array(words.length).fill(OWN);
  if (table !== null) markOpen({ owners, lowers, sentences }, table);
  markStatements({ owners, words }, statements, table);
  return {
    text,
    words,
    lowers,
    numbers: readNumbers(words, language),
    sentences,
    owners,
    statements,
    depth,
    places: placesOf(words),
    names: language?.startsWith('de') ? namesOf(statements) : namesIn(words, sentences),
  };
}

function placeSentences(text: string, words: readonly TextWord[]): BodySentence[] {
  let at = 0;
  return splitSentences(text).map(({ span, paragraph }) => {
    const from = at;
    while ((words[at]?.start ?? Number.POSITIVE_INFINITY) < span.end) at += 1;
    const printed = text.slice(span.start, span.end);
    return { words: { text: printed, place: 'body' as const, span }, paragraph, from, to: at };
  });
}

type Marked = {
  readonly owners: Int32Array;
  readonly lowers: readonly string[];
  readonly sentences: readonly BodySentence[];
};

function markOpen({ owners, lowers, sentences }: Marked, table: HeadlineWords): void {
  for (const sentence of sentences)
    if (holdsListed(table.hedging, lowers, sentence)) owners.fill(OPEN, sentence.from, sentence.to);
}

type Span = { readonly start: number; readonly end: number };

/** Longer mentions and cues are misread. */
const LONGEST_CUE = 200;

/**
 * Statements one after the other, the later within the earlier; then who says them, and by what word. What is
 * no claim, within one that is, stays the claim's.
 */
function markStatements(
  { owners, words }: { readonly owners: Int32Array; readonly words: readonly TextWord[] },
  statements: readonly Statement[],
  table: HeadlineWords | null,
): void {
  const mark = ({ start, end }: Span, owner: number) => {
    for (let at = firstFrom(words, start); (words[at]?.start ?? end) < end; at += 1)
      if (owner >= 0 || (owners[at] ?? OWN) < 0) owners[at] = owner;
  };
  const told = [...statements.entries()].filter(([, { place }]) => place === 'body');
  const standings = told.map(([ordinal, one]) => ({ ordinal, one, is: standingOf(one, table) }));
  const said = standings.filter(({ is }) => is !== 'no');
  for (const { ordinal, one, is } of said)
    for (const span of one.spans) mark(span, is === 'claim' ? ordinal : CUE);
  for (const { one } of said) for (const span of cueSpans(one)) mark(span, CUE);
}

function cueSpans({ speaker, cue }: Statement): Span[] {
  return [speaker?.mention, cue].flatMap((words) =>
    words?.place === 'body' && words.span.end - words.span.start < LONGEST_CUE ? words.span : [],
  );
}

/** The first word that begins at or behind a place. */
function firstFrom(words: readonly TextWord[], place: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function placesOf(words: readonly TextWord[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [at, { stem }] of words.entries()) {
    const some = places.get(stem);
    if (some === undefined) places.set(stem, [at]);
    else some.push(at);
  }
  return places;
}

/** German writes every noun with a capital: names are those of who speaks. */
function namesOf(statements: readonly Statement[]): Set<string> {
  const names = statements.flatMap(({ speaker }) =>
    speaker?.kind === 'person' ? speaker.name : [],
  );
  return new Set(textWords(names.join(' '), 'de').map(({ stem }) => stem));
}

function namesIn(words: readonly TextWord[], sentences: readonly BodySentence[]): Set<string> {
  const opens = new Set(sentences.map(({ from }) => from));
  const [small, capital] = [new Set<string>(), new Set<string>()];
  for (const [at, { stem, isUpper, isDigits }] of words.entries()) {
    if (isDigits || (isUpper && opens.has(at))) continue;
    (isUpper ? capital : small).add(stem);
  }
  return capital.difference(small);
}
