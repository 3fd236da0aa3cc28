import type { Removal, RemovalReason } from '../../../model/removal.ts';
import type { Block } from '../../tree/blocks.ts';
import type { PageElement, PageNode } from '../../tree/page-element.ts';
import { writeNodes } from '../../tree/write-markup.ts';

/** UTF-16 units kept of what is taken out. */
const LONGEST_TEXT = 1_000;

/** What is worth no more without its words. */
const POINTLESS: ReadonlySet<RemovalReason> = new Set([
  'page control',
  'advertisement',
  'pointer to other articles',
]);

const CELLS = new Set(['td', 'th']);
const MEDIA = new Set(['img', 'audio', 'video']);

/** Says what is taken out, while it is still there. */
export function removalOf(
  block: Block,
  { reason, before }: { readonly reason: RemovalReason; readonly before: number },
): Removal {
  const nodes = writeNodes(lineOf(block)).trim();
  const heading = /^(?:h[2-6]|blockquote|pre)$/.test(block.parent.name) ? block.parent.name : 'p';
  return {
    text: block.text.slice(0, LONGEST_TEXT).toWellFormed(),
    html: `<${heading}>${nodes}</${heading}>`,
    reason,
    step: 'furniture words',
    place: placeOf(block.parent),
    before,
  };
}

/** Cells mean nothing outside of their table. */
function lineOf({ parent, from, to }: Block): PageNode[] {
  return parent.children
    .slice(from, to)
    .flatMap((node) =>
      typeof node === 'object' && CELLS.has(node.name) ? [' ', ...node.children] : [node],
    );
}

/** Outermost first; null where it stands in nothing. */
function placeOf(element: PageElement): string | null {
  const names: string[] = [];
  for (let around: PageElement = element; around.parent !== null; around = around.parent)
    names.unshift(around.name);
  return names.length === 0 ? null : names.join(' > ');
}

/**
 * Empties a line, in place; the places of its neighbours stay as they are. Its pictures stay unless they only
 * led where it led.
 */
export function takeOut({ parent, from, to, media }: Block, reason: RemovalReason): void {
  const kept = new Set(media.filter((one) => !(POINTLESS.has(reason) && isLinked(one))));
  for (let at = from; at < to; at += 1) {
    const node = parent.children[at];
    if (node !== undefined) parent.children[at] = mediaOf(node, kept) ?? '';
  }
}

function isLinked(element: PageElement): boolean {
  for (let around = element.parent; around !== null; around = around.parent)
    if (around.name === 'a') return true;
  return false;
}

/** What stays of a node: the media in it, in what they stand in. */
function mediaOf(node: PageNode, kept: ReadonlySet<PageElement>): PageNode | null {
  if (typeof node === 'string') return null;
  if (MEDIA.has(node.name)) return kept.has(node) ? node : null;
  for (let at = 0; at < node.children.length; at += 1)
    node.children[at] = mediaOf(node.children[at] ?? '', kept) ?? '';
  return node;
}
