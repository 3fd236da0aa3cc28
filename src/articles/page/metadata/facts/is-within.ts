import type { PageElement } from '../../../tree/page-element.ts';

/** Whether an element is `outer` or stands inside it. Climbs the tree, whose depth is bounded. */
export function isWithin(element: PageElement, outer: PageElement): boolean {
  for (let at: PageElement | null = element; at !== null; at = at.parent)
    if (at === outer) return true;
  return false;
}
