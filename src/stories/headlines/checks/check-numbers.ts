import type { BodySentence, ReadBody } from '../reading/read-body.ts';
import type { Clause, ReadHeadline } from '../reading/read-headline.ts';
import type { TextNumber } from '../reading/read-numbers.ts';
import type { TextWord } from '../reading/text-words.ts';
import type { HeadlineWords } from '../words/headline-words.ts';
import { isListed } from '../words/word-list.ts';
import { sentenceAt } from './check-quoted.ts';

/** A number of the headline that counts something, and where the text has it. */
export type HeadlineNumber = {
  readonly number: TextNumber;
  /** As printed. */
  readonly printed: string;
  readonly clause: Clause;
  /** Stem of what is counted; null where that can't be told. */
  readonly counted: string | null;
  /** The body's numbers that are equal, or round to it while they count the same. */
  readonly found: readonly TextNumber[];
};

/** In so many words behind a number stands what it counts: "12 people were hurt". */
const COUNTED_WITHIN = 4;
/** A sentence with more numbers is a table. */
const MOST_SUMMED = 20;
const YEARS = { from: 1900, to: 2100 };

/** The headline's numbers that stand for a quantity, each with its places in the text. */
export function readQuantities(
  headline: ReadHeadline,
  body: ReadBody,
  table: HeadlineWords,
): HeadlineNumber[] {
  return headline.numbers.flatMap((number) => {
    const clause = headline.clauses.find(({ from, to }) => from <= number.from && number.from < to);
    if (clause === undefined || !isQuantity(headline, number)) return [];
    const counted = countedBehind(headline, number, table);
    const printed = headline.text.slice(
      headline.words[number.from]?.start,
      headline.words[number.to - 1]?.end,
    );
    const found = body.numbers.filter((one) => isSame({ number, counted }, one, { body, table }));
    return [{ number, printed, clause, counted, found }];
  });
}

/** Not a year, a score, an hour, a title's or a model's number, nor a list's ("7 ways to"). */
function isQuantity(headline: ReadHeadline, { value, from, to }: TextNumber): boolean {
  const { text, words, isQuoted } = headline;
  const [first, last] = [words[from], words[to - 1]];
  if (first === undefined || last === undefined || isQuoted[from]) return false;
  const [before, behind] = [text.charAt(first.start - 1), text.slice(last.end, last.end + 2)];
  if (/[-–/#.+'’\p{L}]/u.test(before) || /^(?:[–/:'’]|-(?!\p{L}))/u.test(behind)) return false;
  if (/[$€£¥%]/.test(before + behind.charAt(0))) return true;
  const isYear = value >= YEARS.from && value <= YEARS.to && last.isDigits && to === from + 1;
  const isList = from === 0 && value < 100;
  return !isYear && !isList && countsWord(headline, to);
}

/** A word follows, no age ("a 61-year-old man") and no part of a date, apart from the number ("3pm", "20th" are none) and with no mark between. */
function countsWord({ text, words }: ReadHeadline, to: number): boolean {
  const [last, next] = [words[to - 1], words[to]];
  if (last === undefined || next === undefined || next.isDigits) return false;
  const behind = words[to + 1];
  if (behind?.lower === 'old' || behind?.isDigits || words[to - 2]?.isDigits) return false;
  return /^[\s-]{1,2}$/.test(text.slice(last.end, next.start));
}

function countedBehind(
  headline: ReadHeadline,
  { to }: TextNumber,
  table: HeadlineWords,
): string | null {
  for (let at = to; at < to + 2; at += 1) {
    const word = headline.words[at];
    if (word === undefined || word.isDigits) return null;
    if (!isListed(table.small, headline.lowers, at)) return word.stem;
  }
  return null;
}

type Wanted = { readonly number: TextNumber; readonly counted: string | null };
type Text = { readonly body: ReadBody; readonly table: HeadlineWords };

function isSame({ number, counted }: Wanted, one: TextNumber, { body }: Text): boolean {
  if (one.value === number.value) return true;
  if (!roundsTo(one.value, number.value)) return false;
  if (counted === null) return true;
  return body.words.slice(one.to, one.to + COUNTED_WITHIN).some(({ stem }) => stem === counted);
}

/** Whether the headline's number is the text's, rounded to the digits that it shows: 6,200 to 6,000. */
function roundsTo(exact: number, rounded: number): boolean {
  if (rounded < 20) return Math.round(exact) === rounded;
  let step = 1;
  while (rounded % (step * 10) === 0 && step < rounded) step *= 10;
  return step > 1 && Math.abs(exact - rounded) < step;
}

/** Whether the text has it as a sum of two numbers of a sentence, or of it and the next; or as what one exceeds the other by. */
export function isSum(value: number, body: ReadBody): boolean {
  const bySentence = Map.groupBy(body.numbers, ({ from }) => sentenceAt(body.sentences, from));
  for (const [sentence, all] of bySentence) {
    const own = all.slice(0, MOST_SUMMED);
    const near = [...own, ...(bySentence.get(sentence + 1) ?? [])].slice(0, MOST_SUMMED);
    const isOf = (some: readonly TextNumber[], sum: (one: number, other: number) => number) =>
      some.some((one, at) =>
        some.slice(at + 1).some((other) => sum(one.value, other.value) === value),
      );
    if (isOf(near, (one, other) => one + other)) return true;
    if (isOf(own, (one, other) => Math.abs(one - other))) return true;
  }
  return false;
}

/** The sentence in which another number counts the very same; null where none does. */
export function conflictOf(
  { counted, number }: HeadlineNumber,
  { numbers, words, sentences }: ReadBody,
): BodySentence | null {
  const other = numbers.find(
    ({ value, to }) =>
      counted !== null &&
      value !== number.value &&
      isApart(words, to) &&
      words.slice(to, to + COUNTED_WITHIN).some(({ stem }) => stem === counted),
  );
  return other === undefined ? null : (sentences[sentenceAt(sentences, other.from)] ?? null);
}

/** "11th" is no number of rounds. */
function isApart(words: readonly TextWord[], to: number): boolean {
  return (words[to]?.start ?? Number.POSITIVE_INFINITY) > (words[to - 1]?.end ?? 0);
}
