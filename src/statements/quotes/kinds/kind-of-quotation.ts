import type { Quotation, QuotationPiece, QuotationSigns } from '../quotation.ts';
import type { QuotationWords } from '../words/quotation-words.ts';

export type JudgedQuotation = {
  readonly pieces: readonly [QuotationPiece, ...QuotationPiece[]];
  readonly signs: QuotationSigns;
  readonly words: QuotationWords;
};

/** In words: more than a title or a nickname has. */
const LONG = 8;
const SHORT = 3;
/** Signs around a quotation in which cues are looked for. */
const NEAR = 40;

/** Whether it is rather somebody's speech or rather single words: a title, a nickname, a scare quote. */
export function kindOfQuotation(text: string, judged: JudgedQuotation): Quotation['kind'] {
  const { pieces, signs } = judged;
  const [{ inner, outer }] = pieces;
  // Values in a piece of markup or code.
  if (text.charAt(outer.start - 1) === '=') return 'words';
  if (pieces.length > 1 || signs.words >= LONG || signs.afterColon) return 'speech';
  const inside = wordsOf(text.slice(inner.start, inner.end));
  if (isTitle(inside) && !signs.afterComma) return 'words';
  return kindOfShort(text, inside, judged);
}

/** “This Morning”: two words or more, all with capitals but the small ones. */
function isTitle(words: readonly string[]): boolean {
  const isRaised = (word: string) => word !== word.toLowerCase();
  const small = words.filter((word) => !isRaised(word));
  const last = words.at(-1) ?? '';
  return (
    words.length - small.length > 1 && isRaised(last) && small.every((word) => word.length < 5)
  );
}

function kindOfShort(
  text: string,
  inside: readonly string[],
  { pieces, signs, words }: JudgedQuotation,
): Quotation['kind'] {
  const [{ outer }] = pieces;
  const before = wordsOf(text.slice(Math.max(0, outer.start - NEAR), outer.start));
  const after = wordsOf(text.slice(outer.end, outer.end + NEAR));
  if (holdsOneOf([...before.slice(-4), ...after.slice(0, 4)], words.cues)) return 'speech';
  if (holdsOneOf(before.slice(-2), words.names)) return 'words';
  if (signs.words > SHORT && holdsOneOf(inside, words.clause)) return 'speech';
  return signs.fillsParagraph && signs.endsSentence ? 'speech' : 'words';
}

function holdsOneOf(words: readonly string[], known: ReadonlySet<string>): boolean {
  return words.some((word) => known.has(word.toLowerCase()));
}

function wordsOf(text: string): string[] {
  return text
    .replaceAll('’', "'")
    .split(/[^\p{L}\p{M}\p{N}'-]+/u)
    .filter((word) => word !== '');
}
