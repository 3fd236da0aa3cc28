import type { Block } from './blocks.ts';
import { UNSEEN } from './element-kinds.ts';
import type { PageElement, PageNode } from './page-element.ts';

const UNREAD = new Set([...UNSEEN, 'rt', 'rp']);

/** A part of a line's text, half-open, in UTF-16 units. */
export type Cut = { readonly from: number; readonly to: number };

/** Takes a part of a line's text out of its markup, in place; elements stay. `block.text` is what it was. */
export function cutLine(block: Block, cut: Cut): void {
  const cutting = new Cutting(cut);
  for (let at = block.from; at < block.to; at += 1) cutting.cutAt(block.parent, at);
}

/** Counts as blocksOf does: white space folded, none at the start, signs of no width left out. */
class Cutting {
  readonly #cut: Cut;
  #at = 0;
  #isSpace = true;

  constructor(cut: Cut) {
    this.#cut = cut;
  }

  cutAt(parent: PageElement, at: number): void {
    const node: PageNode = parent.children[at] ?? '';
    if (typeof node === 'string') parent.children[at] = this.#kept(node);
    else if (node.name === 'br') this.#kept('\n');
    else if (!UNREAD.has(node.name)) {
      if (node.name === 'td' || node.name === 'th') this.#kept(' ');
      for (let inner = 0; inner < node.children.length; inner += 1) this.cutAt(node, inner);
    }
  }

  #kept(text: string): string {
    let kept = '';
    for (const unit of text.split('')) {
      // A space that is folded away goes with the one before it.
      const at = this.#isSpace && /\s/.test(unit) ? this.#at - 1 : this.#at;
      if (at < this.#cut.from || at >= this.#cut.to) kept += unit;
      this.#count(unit);
    }
    return kept;
  }

  #count(unit: string): void {
    if (/[\u00ad\u200b\u2060\ufeff]/.test(unit)) return;
    const isSpace = /\s/.test(unit);
    if (!isSpace || !this.#isSpace) this.#at += 1;
    this.#isSpace = isSpace;
  }
}
