import { endsWord, keyAt, signsLookedAt } from './word-signs.ts';

/** Phrases that a text may open with, looked up by their first signs. Phrases are in lower case. */
export class PhraseOpenings {
  readonly #byStart = new Map<number, string[]>();
  /** Whether any phrase begins so: most texts begin like none. */
  readonly #begins = new Uint8Array(65_536);
  readonly #signs: number;

  constructor(phrases: readonly string[]) {
    this.#signs = signsLookedAt(phrases);
    // Longest first: "photo credit" before "photo".
    for (const phrase of phrases.toSorted((one, other) => other.length - one.length)) {
      const key = keyAt(phrase, 0, this.#signs);
      this.#begins[key] = 1;
      this.#byStart.set(key, [...(this.#byStart.get(key) ?? []), phrase]);
    }
  }

  /** Whether the text opens with a phrase that ends where a word ends. */
  opens(text: string): boolean {
    return this.openingOf(text) !== null;
  }

  /** The longest phrase that the text opens with and that ends where a word ends. */
  openingOf(text: string): string | null {
    const key = keyAt(text, 0, this.#signs);
    if (this.#begins[key] !== 1) return null;
    for (const phrase of this.#byStart.get(key) ?? []) {
      if (text.startsWith(phrase) && endsWord(text, phrase.length)) return phrase;
    }
    return null;
  }
}
