import type { RemovalReason } from '../../../model/removal.ts';
import type { Block } from '../../tree/blocks.ts';
import type { PageElement } from '../../tree/page-element.ts';
import { wordCount } from '../lines.ts';

const MOST_WORDS = 12;

/** Who said a pull quote, under it, where the quote itself is gone: by this step or one before. */
export function quoteSignatures(
  blocks: readonly Block[],
  reasons: ReadonlyMap<Block, RemovalReason>,
): Block[] {
  const quotes = Map.groupBy(blocks, quoteAround);
  quotes.delete(null);
  return [...quotes.values()].flatMap((lines) => {
    const left = lines.filter((line) => !reasons.has(line));
    const [only] = left;
    if (only === undefined || left.length > 1 || wordCount(only.text) > MOST_WORDS) return [];
    const isSigned = isCited(only) || (lines.length > 1 && /^[–—-]\s?\p{Lu}/u.test(only.text));
    return isSigned ? [only] : [];
  });
}

function quoteAround({ parent }: Block): PageElement | null {
  for (let around: PageElement | null = parent; around !== null; around = around.parent)
    if (around.name === 'blockquote') return around;
  return null;
}

/** Whether all of a line stands in a cite. */
function isCited({ parent, from, to }: Block): boolean {
  if (parent.name === 'cite') return true;
  const nodes = parent.children
    .slice(from, to)
    .filter((node) => typeof node === 'object' || /\S/.test(node));
  return nodes.every((node) => typeof node === 'object' && node.name === 'cite');
}
