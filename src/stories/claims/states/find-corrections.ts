import type { StoryArticle } from '../../../model/claim.ts';
import type { Weights } from '../comparing/weigh-words.ts';
import type { DraftClaim } from '../grouping/draft-claim.ts';
import type { Grouping } from '../grouping/group-claims.ts';
import { numberId, readClaimWord } from '../said/claim-words.ts';
import type { Said } from '../said/said.ts';
import { CORRECTING, FORMERLY } from './correction-words.ts';

/** What a text says was wrong. */
type Correction = {
  readonly evidence: string;
  /** Made alike, as statements' words are. */
  readonly words: ReadonlySet<number>;
  readonly numbers: ReadonlySet<number>;
};

const LONGEST = 300;
const MOST_NOTES = 20;
/** Of a claim's weight, what a correction must name of it. */
const LEAST_NAMED = 0.5;

export type Corrections = ReadonlyMap<DraftClaim, string>;

/** The sentence that corrects or withdraws each claim, for those that one does. */
export function readCorrections(
  articles: readonly StoryArticle[],
  claims: readonly DraftClaim[],
  grouping: Grouping,
): Corrections {
  const notes = articles.flatMap((article) => notesOf(article));
  const corrected = new Map<DraftClaim, string>();
  for (const claim of claims) {
    const note = notes.find((one) => names(one, claim, grouping));
    const evidence = note?.evidence ?? replacedBy(claim);
    if (evidence !== null) corrected.set(claim, evidence);
  }
  return corrected;
}

export function correctionFor(claim: DraftClaim, corrections: Corrections): string | null {
  return corrections.get(claim) ?? null;
}

function notesOf(article: StoryArticle): Correction[] {
  const language = (article.language ?? 'en').slice(0, 2).toLowerCase();
  return article.notes.slice(0, MOST_NOTES).flatMap((note) => {
    if (!CORRECTING.test(note)) return [];
    const evidence = `${article.outletName}: “${clip(note)}”`;
    return formerly(note).map((sentence) => ({
      evidence,
      ...wordsIn(sentence, language),
    }));
  });
}

/** The sentences that tell what was said before; the whole note where none is marked so. */
function formerly(note: string): string[] {
  const sentences = note.slice(0, 4000).split(/(?<=[.!?])\s/u);
  const marked = sentences.filter((sentence) => FORMERLY.test(sentence));
  return marked.length === 0 ? sentences : marked;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.,-]{0,60}/gu;

function wordsIn(sentence: string, language: string): Pick<Correction, 'words' | 'numbers'> {
  const [words, numbers] = [new Set<number>(), new Set<number>()];
  const texts = (sentence.toLowerCase().match(WORD) ?? []).slice(0, 200);
  const read = texts.map((text) => readClaimWord(text.replace(/[.,]$/, ''), language));
  for (const [at, word] of read.entries()) {
    for (const id of word.ids) words.add(id);
    if (word.number === null) continue;
    const value = word.number * (read[at + 1]?.magnitude ?? 1);
    numbers.add(value);
    words.add(numberId(value));
  }
  return { words, numbers };
}

/** A note names a claim that has half of its weight in it, and some number of the claim, where it has any. */
function names(note: Correction, claim: DraftClaim, { weights }: Grouping): boolean {
  return claim.wordings.some((said) => {
    if (said.isDenial || said.negations.length > 0 || said.bag.length < 3) return false;
    const values = said.numbers.filter(({ isDenied }) => !isDenied);
    const known = values.filter(({ value }) => note.numbers.has(value));
    const isTelling = known.some(({ value }) => value > 10);
    const isOfOthers = values.length > 0 && known.length === 0;
    return !isOfOthers && shareNamed(said, note, weights) >= LEAST_NAMED / (isTelling ? 2 : 1);
  });
}

/** Of a statement's weight, what a note names of it. */
function shareNamed({ bag }: Said, note: Correction, { of }: Weights): number {
  let [named, total] = [0, 0];
  for (const word of bag) {
    total += of(word);
    if (note.words.has(word)) named += of(word);
  }
  return named / Math.max(1e-9, total);
}

/** "was 34, not 41": a later statement takes back the number of an earlier one. */
function replacedBy(claim: DraftClaim): string | null {
  const values = new Set(claim.said.flatMap((said) => said.numbers.map(({ value }) => value)));
  for (const other of claim.otherNumbers) {
    const later = other.said.find((said) => takesBack(said, values) && isLater(said, claim));
    if (later) return `${later.article.outletName}: “${clip(later.statement.content)}”`;
  }
  return null;
}

function takesBack({ numbers }: Said, values: ReadonlySet<number>): boolean {
  return numbers.some(({ isDenied, value }) => isDenied && values.has(value));
}

function isLater(said: Said, claim: DraftClaim): boolean {
  return said.at > (claim.said[0]?.at ?? 0);
}

function clip(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).trimEnd()}…`;
}
