import { endsWord, LETTER, SIGN_KINDS } from './word-signs.ts';

type Anchored = { readonly phrase: string; readonly offset: number };

type Place = { readonly text: string; readonly at: number; readonly key: number };

const NONE: readonly string[] = [];

/**
 * Looks for many phrases in one pass. Each phrase hangs on its longest word, which few texts hold; a text's words
 * are looked up by their first signs, so that one like none of them costs next to nothing. Phrases are lower
 * case and begin where a word begins; in scripts without spaces every sign may begin one. Time is linear in the text.
 */
export class PhraseFinder {
  readonly #byAnchor = new Map<number, Anchored[]>();
  /** Whether any anchor begins so: asked at every word of every line. */
  readonly #begins = new Uint8Array(65_536);
  readonly #wholeWords: boolean;
  /** With `wholeWords` a phrase must also end where a word ends. */
  constructor(phrases: readonly string[], { wholeWords }: { wholeWords: boolean }) {
    this.#wholeWords = wholeWords;
    const anchored = phrases.map((phrase) => ({ phrase, offset: anchorOf(phrase) }));
    for (const one of anchored) {
      const key = keyAt(one.phrase, one.offset);
      this.#byAnchor.set(key, [...(this.#byAnchor.get(key) ?? []), one]);
      this.#begins[key] = 1;
    }
  }

  /** Whether any phrase stands in the text. */
  isIn(text: string): boolean {
    return this.find(text).length > 0;
  }

  /** The different phrases that stand in the text, in its order. */
  find(text: string): readonly string[] {
    const begins = this.#begins;
    const kinds = SIGN_KINDS;
    // Three signs behind the end, so that four can be looked at from any place.
    const padded = `${text}   `;
    let first = padded.charCodeAt(0);
    let second = padded.charCodeAt(1);
    let third = padded.charCodeAt(2);
    let found: string[] | null = null;
    let before = 0;
    for (let at = 3; at < padded.length; at += 1) {
      const fourth = padded.charCodeAt(at);
      const kind = kinds[first] ?? 0;
      // A word's start: a letter behind none, or a sign that is a word by itself.
      if (kind > before) {
        const key = keyOf(first, second, third, fourth);
        if (begins[key] === 1) found = this.#collect({ text, at: at - 3, key }, found);
      }
      before = kind & LETTER;
      first = second;
      second = third;
      third = fourth;
    }
    return found ?? NONE;
  }

  #collect({ text, at, key }: Place, found: string[] | null): string[] | null {
    let all = found;
    for (const { phrase, offset } of this.#byAnchor.get(key) ?? []) {
      const start = at - offset;
      if (!text.startsWith(phrase, start) || start < 0 || all?.includes(phrase)) continue;
      if (!beginsWord(text, start)) continue;
      if (this.#wholeWords && !endsWord(text, start + phrase.length)) continue;
      all = all === null ? [phrase] : [...all, phrase];
    }
    return all;
  }
}

function beginsWord(text: string, at: number): boolean {
  if (at === 0) return true;
  return (
    SIGN_KINDS[text.charCodeAt(at - 1)] !== LETTER || SIGN_KINDS[text.charCodeAt(at)] !== LETTER
  );
}

/** Where the longest word of a phrase begins; of two as long, the later: "your" begins too many. */
function anchorOf(phrase: string): number {
  let best = { index: 0, length: 0 };
  for (const { index, 0: word } of phrase.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    if (word.length >= best.length) best = { index, length: word.length };
  }
  return best.index;
}

function keyAt(text: string, at: number): number {
  const padded = `${text}   `;
  const code = (next: number) => padded.charCodeAt(at + next);
  return keyOf(code(0), code(1), code(2), code(3));
}

/** 16 bits for the first signs of what stands at a place: for two of a short word, for four of a longer one. */
function keyOf(first: number, second: number, third: number, fourth: number): number {
  // Scripts without spaces.
  if (first >= 0x3040) return first;
  const pair = first * 8_191 + second * 127;
  // What stands behind a word's end is no part of it.
  if (third < 64) return pair & 0xffff;
  return (fourth < 64 ? pair + third * 31 : pair + third * 31 + fourth) & 0xffff;
}
