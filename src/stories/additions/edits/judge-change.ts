import type { Span } from '../../../model/statement.ts';
import type { EditPlace } from '../../../model/story.ts';
import { readNumbers } from '../../headlines/reading/read-numbers.ts';
import { type TextWord, textWords } from '../../headlines/reading/text-words.ts';
import { type HeadlineWords, headlineWordsFor } from '../../headlines/words/headline-words.ts';
import { holdsListed } from '../../headlines/words/word-list.ts';
import { isMisspelling } from './is-misspelling.ts';
import type { Change } from './pair-changes.ts';
import { isWithin } from './quoted-spans.ts';

/** The two texts a change stands in, as far as it takes them to judge it. */
export type Texts = {
  readonly language: string | null;
  readonly before: string;
  readonly after: string;
  /** What stands in quotation marks, before and after. */
  readonly quotedBefore: readonly Span[];
  readonly quotedAfter: readonly Span[];
};

/** From so many words on, what is added or cut is a passage. */
const PASSAGE = 6;

/** What was done at one place, the gravest that can be told. */
export function judgeChange(change: Change, texts: Texts): EditPlace {
  const [before, after] = [change.before.trim(), change.after.trim()];
  const place = (kind: EditPlace['kind'], fact: EditPlace['fact'], reason: string): EditPlace => ({
    kind,
    fact,
    before,
    after,
    reason,
  });
  if (change.isMoved) return place('wording', null, 'A passage was moved to another place.');
  const sides: Sides = {
    old: textWords(before, texts.language),
    now: textWords(after, texts.language),
  };
  const passage = judgePassage(sides);
  if (passage !== null) return place(passage, null, passageReason(passage));
  const fact = factOf(change, sides, texts);
  if (fact !== null) return place('fact', fact, factReason(fact, before, after));
  if (isOnlySpelling(sides)) return place('typo', null, `Spelling: “${before}” is now “${after}”.`);
  return place('wording', null, 'Told in other words.');
}

type Sides = { readonly old: readonly TextWord[]; readonly now: readonly TextWord[] };

function judgePassage({ old, now }: Sides): 'added' | 'cut' | null {
  if (old.length === 0 && now.length >= PASSAGE) return 'added';
  return now.length === 0 && old.length >= PASSAGE ? 'cut' : null;
}

function passageReason(kind: 'added' | 'cut'): string {
  return kind === 'added' ? 'A passage was added.' : 'A passage was taken out.';
}

type Fact = NonNullable<EditPlace['fact']>;

function factOf(change: Change, sides: Sides, texts: Texts): Fact | null {
  if (isOtherNumber(sides, texts.language)) return 'number';
  if (isOnlySpelling(sides)) return null;
  const isQuoted =
    isWithin(texts.quotedBefore, change.from) && isWithin(texts.quotedAfter, change.to);
  if (isQuoted) return 'quotation';
  if (isOtherName(change, sides, texts)) return 'name';
  const table = headlineWordsFor(texts.language);
  return table !== null && isOtherVoice(sides, table) ? 'attribution' : null;
}

function isOtherNumber({ old, now }: Sides, language: string | null): boolean {
  const values = (words: readonly TextWord[]) =>
    new Set(readNumbers(words, language).map(({ value }) => value));
  const [one, other] = [values(old), values(now)];
  if (one.size === 0 || other.size === 0) return false;
  return one.symmetricDifference(other).size > 0;
}

/** Both sides have a name that the other lacks; where only one side has one, nothing was replaced. */
function isOtherName(change: Change, { old, now }: Sides, texts: Texts): boolean {
  // German writes every noun with a capital.
  if (texts.language?.startsWith('de')) return false;
  const one = namesIn(old, texts.before, change.from);
  const other = namesIn(now, texts.after, change.to);
  return one.difference(other).size > 0 && other.difference(one).size > 0;
}

/** Words with a capital that no sentence begins with; the side begins at `from` in its text, spaces aside. */
function namesIn(words: readonly TextWord[], text: string, from: number): Set<string> {
  const start = from + (text.slice(from, from + 20).match(/^\s*/)?.[0].length ?? 0);
  return new Set(
    words.flatMap(({ stem, isUpper, start: at }) =>
      isUpper && !opensSentence(text, start + at) ? stem : [],
    ),
  );
}

function opensSentence(text: string, at: number): boolean {
  return /(?:^|[.!?:…\n]["“”»«„'’)]{0,2}\s{0,3}["“„«»'‘]?)$/u.test(
    text.slice(Math.max(0, at - 8), at),
  );
}

/** A word that says whose word it is, or leaves it open, stands on one side only. */
function isOtherVoice({ old, now }: Sides, table: HeadlineWords): boolean {
  const isAttributed = (words: readonly TextWord[]) => {
    const lowers = words.map(({ lower }) => lower);
    const whole = { from: 0, to: lowers.length };
    return holdsListed(table.reporting, lowers, whole) || holdsListed(table.hedging, lowers, whole);
  };
  return isAttributed(old) !== isAttributed(now);
}

/** Word by word the same but for a letter or two. */
function isOnlySpelling({ old, now }: Sides): boolean {
  if (old.length !== now.length) return false;
  return old.every(({ lower, isDigits }, at) => {
    const other = now[at]?.lower ?? '';
    return lower === other || (!isDigits && isMisspelling(lower, other));
  });
}

function factReason(fact: Fact, before: string, after: string): string {
  if (fact === 'quotation')
    return `A quotation reads otherwise now: “${after}”, before “${before}”.`;
  if (fact === 'attribution')
    return `Whose word it is, or how sure, was changed: “${after}”, before “${before}”.`;
  return `Another ${fact}: “${after}”, before “${before}”.`;
}
