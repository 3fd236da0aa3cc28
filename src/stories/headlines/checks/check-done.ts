import type { BodySentence, ReadBody } from '../reading/read-body.ts';
import type { ReadHeadline } from '../reading/read-headline.ts';
import type { HeadlineWords } from '../words/headline-words.ts';
import { holdsListed, isListed, type WordList } from '../words/word-list.ts';

type Matter = {
  readonly headline: ReadHeadline;
  readonly body: ReadBody;
  readonly table: HeadlineWords;
};

export type Overstated = {
  /** As the headline prints it. */
  readonly printed: string;
  /** The sentence that has less; null where nothing in the text has any of it. */
  readonly sentence: BodySentence | null;
};

/** Sentences that open a text: what has happened stands there. */
const LEAD = 5;

/** "scientists prove", where nothing in the text proves; null else. "Proves popular" proves nothing. */
export function findUnproven({ headline, body, table }: Matter): Overstated | null {
  const { lowers, words, text } = headline;
  const at = lowers.findIndex(
    (_, place) =>
      place > 0 &&
      isListed(table.proving, lowers, place) &&
      isListed(table.sources, lowers, place - 1),
  );
  const word = words[at];
  if (word === undefined || holdsListed(table.proving, body.lowers, wholeOf(body))) return null;
  return { printed: text.slice(word.start, word.end), sentence: null };
}

/**
 * A deal or a deed that the headline has as done and the text as yet to come: none of the text's words of that family stands
 * but beside "poised to", "could", "in talks", and the text opens with such a sentence. Null else.
 */
export function findUndone(matter: Matter): Overstated | null {
  const { lowers, clauses } = matter.headline;
  for (const clause of clauses) {
    if (clause.isOpen || holdsListed(matter.table.coming, lowers, clause)) continue;
    for (let at = clause.from; at < clause.to; at += 1) {
      const undone = undoneAt(at, matter);
      if (undone !== null) return undone;
    }
  }
  return null;
}

function undoneAt(at: number, matter: Matter): Overstated | null {
  const { lowers, isQuoted, words, text } = matter.headline;
  const word = words[at];
  const deed = matter.table.done.find(({ done }) => isListed(done, lowers, at));
  if (deed === undefined || word === undefined || isQuoted[at]) return null;
  const sentence = comingSentence(deed.family, matter);
  return sentence && { printed: text.slice(word.start, word.end), sentence };
}

function comingSentence(family: WordList, { headline, body, table }: Matter): BodySentence | null {
  const { lowers, sentences } = body;
  const placeIn = (list: WordList, { from, to }: BodySentence) => {
    for (let at = from; at < to; at += 1) if (isListed(list, lowers, at)) return at;
    return Number.POSITIVE_INFINITY;
  };
  const isComing = (one: BodySentence) => placeIn(table.coming, one) < placeIn(family, one);
  const hasFamily = (one: BodySentence) => holdsListed(family, lowers, one);
  if (sentences.some((one) => hasFamily(one) && !isComing(one))) return null;
  const stems = new Set(headline.words.map(({ stem }) => stem));
  const holdsName = ({ from, to }: BodySentence) =>
    body.words.slice(from, to).some(({ stem, isUpper }) => isUpper && stems.has(stem));
  const opening = sentences.slice(0, LEAD);
  return opening.find((one) => isComing(one) && holdsName(one)) ?? null;
}

function wholeOf({ lowers }: ReadBody): { from: number; to: number } {
  return { from: 0, to: lowers.length };
}
