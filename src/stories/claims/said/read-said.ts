import type { StoryArticle } from '../../../model/claim.ts';
import type { Statement } from '../../../model/statement.ts';
import { type ClaimWord, numberId, readClaimWord } from './claim-words.ts';
import { isDenying, negatesContent } from './denying-words.ts';
import { quotedIn } from './quoted-in.ts';
import type { Negation, QuotedWords, Said, SaidNumber } from './said.ts';
import { sentenceStarts } from './sentence-starts.ts';

/** A longer statement is compared by its beginning. */
const MOST_WORDS = 240;
/** A negation of all that is said. */
const WHOLE: Negation = { from: 0, to: Infinity };
/** Words are told apart by 26 bits of their number when two of them make one. */
const PAIR = 2 ** 26;

export type SaidPlace = {
  readonly article: StoryArticle;
  readonly articleAt: number;
  readonly ordinal: number;
  readonly at: number;
};

/** A statement with its words made alike. */
export function readSaid(place: SaidPlace, statement: Statement): Said {
  const language = (place.article.language ?? 'en').slice(0, 2).toLowerCase();
  const texts = statement.normal.split(' ').slice(0, MOST_WORDS);
  const read = texts.map((text) => readClaimWord(text, language));
  const numbers = readNumbers(texts, read);
  const { words, negations } = wordsOf(read, numbers, sentenceStarts(statement, texts));
  if (negatesContent(statement)) negations.unshift(WHOLE);
  return {
    ...place,
    statement,
    language,
    words,
    bag: distinct(words),
    quoted: readQuoted(statement, words, (text) => readClaimWord(text, language)),
    bridge: distinct(bridgeOf(read, numbers)),
    negations,
    numbers: [...numbers.values()].map(({ number }) => number),
    isDenial: isDenialOf(statement, negations),
  };
}

/** All words of a direct quotation; of a mixed statement those within its marks. */
function readQuoted(
  statement: Statement,
  words: readonly number[],
  read: (text: string) => ClaimWord,
): QuotedWords | null {
  if (statement.form === 'indirect') return null;
  const isWhole = statement.form === 'direct';
  const quoted = isWhole ? words : quotedIn(statement).flatMap((text) => wordIds(read(text)));
  return quoted.length === 0 ? null : { bag: distinct(quoted), pairs: pairsOf(quoted) };
}

function wordIds({ ids, negates }: ClaimWord): readonly number[] {
  return negates ? [] : ids;
}

function bridgeOf(read: readonly ClaimWord[], numbers: ReadonlyMap<number, NumberRun>): number[] {
  const words = read.flatMap(({ bridge, number }) => (number === null ? bridge : []));
  return [...words, ...[...numbers.values()].map(({ id }) => id)];
}

type NumberRun = { readonly number: SaidNumber; readonly id: number; readonly words: number };

/** Numbers by the place of their first word; "four million" is one. */
function readNumbers(texts: readonly string[], read: readonly ClaimWord[]): Map<number, NumberRun> {
  const numbers = new Map<number, NumberRun>();
  for (let at = 0; at < read.length; at += 1) {
    const run = readNumberAt(texts, read, at);
    if (run === null) continue;
    numbers.set(at, run);
    at += run.words - 1;
  }
  return numbers;
}

function readNumberAt(
  texts: readonly string[],
  read: readonly ClaimWord[],
  at: number,
): NumberRun | null {
  const first = read[at]?.number;
  if (first === null || first === undefined) return null;
  let [value, words] = [first, 1];
  while (words < 3) {
    const magnitude = read[at + words]?.magnitude;
    if (magnitude === null || magnitude === undefined) break;
    value *= magnitude;
    words += 1;
  }
  const next = read[at + words];
  const counted = next && next.number === null && !next.negates ? (next.ids[0] ?? null) : null;
  const isDenied = read[at - 1]?.negates === true;
  const isPart = next !== undefined && next.number !== null;
  const text = texts.slice(at, at + words).join(' ');
  return { number: { value, text, counted, isPart, isDenied }, id: numberId(value), words };
}

function wordsOf(
  read: readonly ClaimWord[],
  numbers: ReadonlyMap<number, NumberRun>,
  starts: ReadonlySet<number>,
): { words: number[]; negations: Negation[] } {
  const [words, negations]: [number[], Negation[]] = [[], []];
  for (let at = 0; at < read.length; at += 1) {
    const run = numbers.get(at);
    const word = read[at];
    if (run) {
      words.push(run.id);
      at += run.words - 1;
    } else if (word?.negates === true) {
      // "34, not 41" denies the number, not the sentence.
      if (!numbers.has(at + 1)) negations.push(negationAt(words.length, at, starts));
    } else if (word) words.push(...word.ids);
  }
  return { words: words.slice(0, MOST_WORDS), negations };
}

/** How many words on a negation reaches: "not formally warned". */
const REACH = 2;

function negationAt(from: number, at: number, starts: ReadonlySet<number>): Negation {
  const [next, second] = [starts.has(at + 1), starts.has(at + 2)];
  return { from, to: from + (next ? 0 : second ? 1 : REACH) };
}

function distinct(words: readonly number[]): Float64Array {
  return Float64Array.from(new Set(words)).sort();
}

function pairsOf(words: readonly number[]): Float64Array {
  const pairs = new Set<number>();
  for (let at = 1; at < words.length; at += 1) {
    pairs.add(((words[at - 1] ?? 0) % PAIR) * PAIR + ((words[at] ?? 0) % PAIR));
  }
  return Float64Array.from(pairs).sort();
}

/** "He denied that X": X is denied. "There is no X", he said: that is what he says. */
function isDenialOf(statement: Statement, negations: readonly Negation[]): boolean {
  if (statement.force !== 'denial' || statement.form === 'direct') return false;
  const cue = statement.cue?.text ?? '';
  return isDenying(cue) && (negations.length === 0 || !/\bsa(?:y|id)/.test(cue));
}
