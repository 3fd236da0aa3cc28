import { type CleanOptions, CleanTree } from './markup/clean-tree.ts';
import { tidyTree } from './markup/tidy-tree.ts';
import type { PageElement } from './tree/page-element.ts';
import { parseMarkup } from './tree/parse-markup.ts';
import { writeMarkup } from './tree/write-markup.ts';

export type SanitiseOptions = Omit<CleanOptions, 'base'>;

/**
 * Makes outside markup safe to put into a page: this file is the one place where that happens. Allowlists
 * only (see markup/sanitise-rules.ts); relative addresses are made absolute against `base`, or dropped if it
 * is null; tracking pixels and tracking parameters go; players of other platforms become links. What is read
 * is bounded as parseMarkup bounds it. Sanitising twice changes nothing.
 */
export function sanitise(html: string, base: string | null, options: SanitiseOptions = {}): string {
  if (!/[<>&\0\r]/.test(html)) return html.toWellFormed();
  return writeMarkup(sanitiseTree(parseMarkup(html), base, options));
}

/** The same for a tree, which is not changed; what comes back reads the same when written and parsed again. */
export function sanitiseTree(
  root: PageElement,
  base: string | null,
  options: SanitiseOptions = {},
): PageElement {
  const clean = new CleanTree({ base, ...options }).of(root);
  tidyTree(clean);
  return clean;
}
