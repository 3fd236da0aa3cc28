import type { Addition, Claim, StoryArticle } from '../../model/claim.ts';
import { type KnownSentences, knownSentences } from './known-sentences.ts';
import { newNumbers } from './new-numbers.ts';
import { newSpeakers } from './new-speakers.ts';
import { type SentenceWords, sentenceWords } from './sentence-words.ts';

/** A sentence of which earlier ones have less is new. */
const KNOWN_SHARE = 0.6;
/** Headings, captions, "Read more": nothing is told in so few words. */
const FEWEST_WORDS = 4;

/**
 * What an article adds to those of its story that came before it; `earlier` are read whatever their order, except who is
 * dated later. A copy adds only its own paragraphs. Without earlier ones everything is new. Sentences
 * are compared with those in the same language alone. Linear in the texts.
 */
export function findAddition(
  article: StoryArticle,
  earlier: readonly StoryArticle[],
  claims: readonly Claim[],
): Addition {
  const before = earlier.filter((one) => one.id !== article.id && !isLater(one, article));
  return {
    statements: newStatements(article, before, claims),
    speakers: newSpeakers(article, before),
    numbers: newNumbers(article, before),
    sentences: newSentences(article, before).map(({ words }) => words),
  };
}

function isLater(one: StoryArticle, than: StoryArticle): boolean {
  return one.time !== null && than.time !== null && one.time > than.time;
}

function newSentences(article: StoryArticle, before: readonly StoryArticle[]): SentenceWords[] {
  const comparable = before.filter(({ language }) => isSameLanguage(language, article.language));
  const known = knownSentences(comparable.flatMap(sentenceWords));
  return sentenceWords(article).filter((sentence) => isNew(sentence, known));
}

function isSameLanguage(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return true;
  return one.slice(0, 2).toLowerCase() === other.slice(0, 2).toLowerCase();
}

function isNew(sentence: SentenceWords, known: KnownSentences): boolean {
  if (sentence.hashes.length < FEWEST_WORDS) return false;
  return known.shareKnown(sentence) < KNOWN_SHARE;
}

/** Statements whose claim no earlier article has; of one that is in no claim, nothing can be told but that it is here. */
function newStatements(
  article: StoryArticle,
  before: readonly StoryArticle[],
  claims: readonly Claim[],
): number[] {
  const ids = new Set(before.map(({ id }) => id));
  const known = new Set<number>();
  for (const { statements } of claims)
    if (statements.some((one) => ids.has(one.article)))
      for (const one of statements) if (one.article === article.id) known.add(one.ordinal);
  const count = article.found?.statements.length ?? 0;
  return Array.from({ length: count }, (_, ordinal) => ordinal).filter((one) => !known.has(one));
}
