/**
 * What NewsBlur asks of Elasticsearch, as its documentation and Lucene's describe it: `more_like_this` of a headline
 * over titles and texts. Of the headline's words (three letters, in two documents at least) the 25 rarest are searched for, each
 * in the field that has it oftener; three in ten of them must be there; BM25 with k1 1.2, b 0.75 and its factor k1 + 1.
 */
import type { StoryText } from '../../../src/model/story.ts';

type Posting = { readonly at: number; readonly count: number };

type Field = {
  readonly postings: ReadonlyMap<string, readonly Posting[]>;
  readonly lengths: readonly number[];
  readonly meanLength: number;
};

export type Hit = { readonly at: number; readonly score: number };

const MOST_TERMS = 25;
const SHOULD_MATCH = 0.3;
const K1 = 1.2;
const B = 0.75;

export function openIndex(texts: readonly StoryText[]): { alike: (headline: string) => Hit[] } {
  const fields = [
    readField(texts.map(({ headline }) => headline)),
    readField(texts.map(({ text }) => text)),
  ];
  const alike = (headline: string) => {
    const terms = chooseTerms(new Set(wordsOf(headline)), fields);
    const needed = Math.max(1, Math.floor(terms.length * SHOULD_MATCH));
    const found = new Map<number, { score: number; terms: number }>();
    for (const { field, word } of terms) addScores(found, { field, word, size: texts.length });
    return [...found]
      .filter(([, hit]) => hit.terms >= needed)
      .map(([at, { score }]) => ({ at, score }))
      .sort((one, other) => other.score - one.score || one.at - other.at);
  };
  return { alike };
}

function readField(values: readonly string[]): Field {
  const postings = new Map<string, Posting[]>();
  const lengths = values.map((value, at) => {
    const words = wordsOf(value);
    for (const [word, same] of Map.groupBy(words, (one) => one)) {
      const posting = { at, count: same.length };
      const list = postings.get(word);
      if (list === undefined) postings.set(word, [posting]);
      else list.push(posting);
    }
    return words.length;
  });
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  return { postings, lengths, meanLength };
}

/** Its analyser is a Snowball stemmer; plurals and the commonest endings are what that comes to in a headline. */
function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{1,40}/gu) ?? [];
  return words
    .filter((word) => word.length >= 3)
    .map((word) => word.replace(/(?<=\p{L}{3})(?:ing|ed|es|s)$/u, ''));
}

type Term = { readonly field: Field; readonly word: string };

function chooseTerms(words: ReadonlySet<string>, fields: readonly Field[]): Term[] {
  const inField = (field: Field, word: string) => field.postings.get(word)?.length ?? 0;
  const terms = [...words].flatMap((word) => {
    const [field] = fields.toSorted((one, other) => inField(other, word) - inField(one, word));
    if (field === undefined || inField(field, word) < 2) return [];
    return { field, word, documents: inField(field, word) };
  });
  return terms.sort((one, other) => one.documents - other.documents).slice(0, MOST_TERMS);
}

function addScores(
  found: Map<number, { score: number; terms: number }>,
  { field, word, size }: Term & { readonly size: number },
): void {
  const postings = field.postings.get(word) ?? [];
  const rarity = Math.log(1 + (size - postings.length + 0.5) / (postings.length + 0.5));
  for (const { at, count } of postings) {
    const length = (field.lengths[at] ?? 0) / field.meanLength;
    const weight = (count * (K1 + 1)) / (count + K1 * (1 - B + B * length));
    const hit = found.get(at) ?? { score: 0, terms: 0 };
    found.set(at, { score: hit.score + rarity * weight, terms: hit.terms + 1 });
  }
}
