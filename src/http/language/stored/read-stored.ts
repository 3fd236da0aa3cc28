import { patternsOf, readBy, type SentencePattern } from './sentence-pattern.ts';
import { phrases, sentences } from './sentences.ts';

export type ReadSentence = {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
};

/** Longer ones quote at length what no page shows. */
const LONGEST = 4_000;
/** By so many letters of their beginning the patterns are found. */
const BEGINNING = 6;

type Index = {
  readonly byBeginning: ReadonlyMap<string, readonly SentencePattern[]>;
  /** Those that begin with a place, or nearly. */
  readonly others: readonly SentencePattern[];
};

const SENTENCES = indexOf(sentences);
const PHRASES = new Map(Object.entries(phrases).map(([name, keys]) => [name, indexOf(keys)]));

/** Reads an English sentence of a stage back into its message and values; null where none of ours fits. */
export function readStored(sentence: string): ReadSentence | null {
  return readIn(SENTENCES, sentence);
}

/** A value that is itself in our words, as "a web page" in "This is a web page, not a feed."; null where it is not. */
export function readPhrase(name: string, words: string): ReadSentence | null {
  const index = PHRASES.get(name);
  return index === undefined ? null : readIn(index, words);
}

function readIn({ byBeginning, others }: Index, sentence: string): ReadSentence | null {
  if (sentence.length > LONGEST) return null;
  for (const patterns of [byBeginning.get(sentence.slice(0, BEGINNING)) ?? [], others]) {
    for (const pattern of patterns) {
      const values = readBy(pattern, sentence);
      if (values !== null) return { key: pattern.key, values };
    }
  }
  return null;
}

/** What says more in its own words is tried first: "Only somebody unnamed says so" before "Only {source} says so". */
function indexOf(keys: readonly string[]): Index {
  const patterns = keys.flatMap(patternsOf).sort((one, other) => weightOf(other) - weightOf(one));
  const [begun, others] = [patterns.filter(isBegun), patterns.filter((one) => !isBegun(one))];
  return { byBeginning: Map.groupBy(begun, beginningOf), others };
}

function weightOf({ literals }: SentencePattern): number {
  return literals.join('').length;
}

function beginningOf({ literals }: SentencePattern): string {
  return (literals[0] ?? '').slice(0, BEGINNING);
}

function isBegun(pattern: SentencePattern): boolean {
  return beginningOf(pattern).length === BEGINNING;
}
