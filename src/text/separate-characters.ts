/** Scripts written without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/** Cheap to ask, and no for most of the world's news: is there anything above U+0E00? */
const MAY_BE_UNSPACED = /[\u0e00-\uffff]/;

/**
 * Puts spaces round each character of scripts that write none, so that a word-splitting index
 * can find words in them: a word becomes a phrase of its characters. Text and query go through
 * here alike.
 */
export function separateCharacters(text: string): string {
  return MAY_BE_UNSPACED.test(text) ? text.replace(UNSPACED, ' $& ') : text;
}
