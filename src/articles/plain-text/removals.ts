import type { Removal } from '../../model/removal.ts';

/** UTF-16 units kept of a removed line. */
const LONGEST = 1_000;

/** What was left out of a text, in its order. */
export class Removals {
  readonly #all: Removal[] = [];

  /** `before`: paragraphs that stand before it. */
  add(text: string, { reason, step, before }: Pick<Removal, 'reason' | 'step' | 'before'>): void {
    this.#all.push({
      text: text.slice(0, LONGEST).toWellFormed(),
      html: '',
      reason,
      step,
      place: null,
      before,
    });
  }

  get all(): readonly Removal[] {
    return this.#all;
  }
}
