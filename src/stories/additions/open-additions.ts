import type { Addition, Claim, StoryArticle } from '../../model/claim.ts';
import { countedNumbers } from './counted-numbers.ts';
import { type KnownSentences, openKnownSentences } from './known-sentences.ts';
import { newSpeakers } from './new-speakers.ts';
import { type SentenceWords, sentenceWords } from './sentence-words.ts';

/** A story's articles one after the other, in order of time. */
export type Additions = {
  /** What the article adds to those taken before it; it counts as known from then on. */
  take(article: StoryArticle): Addition;
};

/** A sentence of which earlier ones have less is new. */
const KNOWN_SHARE = 0.6;
/** Headings, "Read more": nothing is told in so few words. */
const FEWEST_WORDS = 4;

/**
 * What each article of a story adds: a copy only its own paragraphs, an update what it was made for. Sentences are compared
 * with those in the same language alone; numbers, claims and speakers across languages. Linear in the texts.
 */
export function openAdditions(claims: readonly Claim[]): Additions {
  const known = {
    claims: new Set<Claim>(),
    speakers: new Set<string>(),
    numbers: new Set<number>(),
    sentences: new Map<string, KnownSentences>(),
  };
  const claimsOf = claimsByArticle(claims);
  return {
    take: (article) => ({
      statements: newStatements(article, claimsOf.get(article.id) ?? [], known.claims),
      speakers: newSpeakers(article, known.speakers),
      numbers: newNumbers(article, known.numbers),
      sentences: newSentences(article, known.sentences),
    }),
  };
}

type ClaimPlace = { readonly ordinal: number; readonly claim: Claim };

function claimsByArticle(claims: readonly Claim[]): Map<number, ClaimPlace[]> {
  const byArticle = new Map<number, ClaimPlace[]>();
  for (const claim of claims)
    for (const { article, ordinal } of claim.statements) {
      const some = byArticle.get(article) ?? [];
      some.push({ ordinal, claim });
      byArticle.set(article, some);
    }
  return byArticle;
}

/** Statements whose claim is not known; one that is in no claim is like no other. */
function newStatements(
  { found }: StoryArticle,
  places: readonly ClaimPlace[],
  known: Set<Claim>,
): number[] {
  const told = new Set(places.flatMap(({ ordinal, claim }) => (known.has(claim) ? ordinal : [])));
  for (const { claim } of places) known.add(claim);
  return (found?.statements ?? []).flatMap((_, ordinal) => (told.has(ordinal) ? [] : ordinal));
}

function newNumbers(article: StoryArticle, known: Set<number>) {
  const fresh = countedNumbers(article).filter(({ value }) => !known.has(value));
  for (const { value } of fresh) known.add(value);
  return fresh.map(({ words }) => words);
}

function newSentences(article: StoryArticle, byLanguage: Map<string, KnownSentences>) {
  const language = (article.language ?? '').slice(0, 2).toLowerCase();
  const known = byLanguage.get(language) ?? openKnownSentences();
  byLanguage.set(language, known);
  const sentences = sentenceWords(article);
  const fresh = sentences.filter((sentence) => isNew(sentence, known));
  known.add(sentences);
  return fresh.map(({ words }) => words);
}

function isNew(sentence: SentenceWords, known: KnownSentences): boolean {
  return sentence.hashes.length >= FEWEST_WORDS && known.shareKnown(sentence) < KNOWN_SHARE;
}
