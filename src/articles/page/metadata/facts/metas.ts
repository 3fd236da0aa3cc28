import { foldSpace } from '../../../../text/fold-space.ts';
import type { PageElement } from '../../../tree/page-element.ts';

const MOST_NAMES = 500;
const MOST_VALUES = 60;
const LONGEST = 2_000;

/** A page's meta elements by property, name, http-equiv or itemprop ("itemprop:author"), in lower case. */
export class Metas {
  readonly #values = new Map<string, string[]>();

  add(meta: PageElement): void {
    const content = meta.attribute('content') ?? meta.attribute('value');
    if (!content) return;
    const value = foldSpace(content.slice(0, LONGEST));
    if (value === '') return;
    this.#put(meta.attribute('property'), value);
    this.#put(meta.attribute('name'), value);
    this.#put(meta.attribute('http-equiv'), value);
    const property = meta.attribute('itemprop');
    if (property) this.#put(`itemprop:${property}`, value);
  }

  #put(name: string | null, value: string): void {
    if (!name || name.length > 80) return;
    const key = name.trim().toLowerCase();
    const known = this.#values.get(key);
    if (known === undefined) {
      if (this.#values.size < MOST_NAMES) this.#values.set(key, [value]);
    } else if (known.length < MOST_VALUES) known.push(value);
  }

  /** The first value of the first of these names that the page has. */
  first(...names: readonly string[]): string | null {
    return this.all(...names)[0] ?? null;
  }

  /** The values of the first of these names that the page has. */
  all(...names: readonly string[]): readonly string[] {
    for (const name of names) {
      const values = this.#values.get(name);
      if (values !== undefined) return values;
    }
    return [];
  }
}
