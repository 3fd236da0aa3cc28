import type { Removal } from '../../model/removal.ts';
import type { Block } from '../tree/blocks.ts';
import type { PageElement } from '../tree/page-element.ts';
import { lineChances } from './block-model.ts';
import { chooseLines, STANDFIRST } from './choose-lines.ts';
import type { KnownHead } from './head-lines.ts';
import { keptTree } from './kept-tree.ts';
import { removalsOf } from './left-out.ts';
import { readPageLines } from './page-lines.ts';
import { pageWordsOf } from './page-words.ts';

export type PageBody = {
  /** The text's lines, pictures and captions in their elements. NOT sanitised. */
  readonly tree: PageElement;
  readonly removed: readonly Removal[];
  /** Lines above the text that sum it up; empty if there are none. */
  readonly standfirst: string;
};

/**
 * Finds the article among a page's lines: which are its text is answered by a learned model (see
 * docs/notes/block-model.md) and a few rules that are certain. `base` makes addresses in what was left out absolute.
 */
export function readBody(
  root: PageElement,
  blocks: readonly Block[],
  { base, ...known }: KnownHead & { readonly base: string | null },
): PageBody {
  const words = pageWordsOf(root);
  const page = readPageLines(root, blocks, words);
  const choices = chooseLines(page, lineChances(page, words), known);
  const standfirst = page.lines.filter((_, at) => choices[at] === STANDFIRST);
  return {
    tree: keptTree(page.lines, choices),
    removed: removalsOf(page.lines, choices, base),
    standfirst: standfirst.map(({ block }) => block.text).join(' '),
  };
}
