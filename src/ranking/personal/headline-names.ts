/** What is read of a headline and of the text beside it. */
const LONGEST = 400;
const MOST_NAMES = 6;
const MOST_WORDS = 4;

/** Above this share of words with capitals a headline is set in them, and they say nothing. */
const TITLE_CASE = 0.7;

/**
 * Names in a headline, by their capitals: words that stand in a row with one. A word that may have its capital from
 * where it stands counts only if the text beside the headline has it in mid-sentence. Scripts without capitals give none.
 */
export function headlineNames(headline: string, beside: string): string[] {
  const words = wordsOf(headline.slice(0, LONGEST));
  const known = midSentenceCapitals(beside.slice(0, LONGEST));
  const isSetInCapitals = capitalShare(words) > TITLE_CASE;
  const isName = ({ word, isFirst }: Word) =>
    isCapital(word) && ((!isFirst && !isSetInCapitals) || known.has(word));
  const names: string[] = [];
  let run: string[] = [];
  for (const one of [...words, { word: '', isFirst: false, endsRun: true }]) {
    if (isName(one)) run.push(one.word);
    if (run.length > 0 && (!isName(one) || one.endsRun)) {
      names.push(run.slice(0, MOST_WORDS).join(' '));
      run = [];
    }
  }
  return [...new Set(names)].filter((name) => name.length > 2).slice(0, MOST_NAMES);
}

type Word = { readonly word: string; readonly isFirst: boolean; readonly endsRun: boolean };

function wordsOf(text: string): Word[] {
  let isFirst = true;
  return text.split(/\s+/u).flatMap((part) => {
    const word = bare(part);
    if (word === '') return [];
    const one = { word, isFirst, endsRun: /[,:;.!?)”"]$/u.test(part) };
    isFirst = /[.:!?]$/u.test(part);
    return [one];
  });
}

/** Without marks at its edges and a possessive. */
function bare(part: string): string {
  return part.replace(/^[^\p{L}\p{N}]+/u, '').replace(/(?:['’]s)?[^\p{L}\p{N}]{0,20}$/u, '');
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word) && word.length > 1;
}

/** Of long words that have no capital from where they stand. */
function capitalShare(words: readonly Word[]): number {
  const long = words.filter(({ word, isFirst }) => !isFirst && word.length > 3);
  return long.length < 2 ? 0 : long.filter(({ word }) => isCapital(word)).length / long.length;
}

function midSentenceCapitals(text: string): Set<string> {
  return new Set(
    wordsOf(text).flatMap(({ word, isFirst }) => (!isFirst && isCapital(word) ? [word] : [])),
  );
}
