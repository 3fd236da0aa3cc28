import { UNSEEN } from '../../tree/element-kinds.ts';
import type { PageElement } from '../../tree/page-element.ts';
import { sizeOf, styleOf, USUAL_SIZE } from './shown-style.ts';

/** The size of type in which most of a mail is set: pixels. Linear. */
export function usualSize(root: PageElement): number {
  const lengths = new Map<number, number>();
  count(root, USUAL_SIZE, lengths);
  let [usual, most] = [USUAL_SIZE, 0];
  for (const [size, length] of lengths) {
    if (length <= most) continue;
    usual = size;
    most = length;
  }
  return usual;
}

function count(element: PageElement, around: number, lengths: Map<number, number>): void {
  if (UNSEEN.has(element.name)) return;
  const size = sizeOf(element, styleOf(element), around);
  for (const child of element.children) {
    if (typeof child === 'object') count(child, size, lengths);
    else if (size > 2) lengths.set(size, (lengths.get(size) ?? 0) + child.trim().length);
  }
}
