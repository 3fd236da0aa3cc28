import sanitizeHtml, { type IOptions } from 'sanitize-html';
import { boundMarkup, type MarkupBounds } from './markup/bound-markup.ts';
import { sanitiseRules } from './markup/sanitise-rules.ts';
import { isSettled } from './markup/settled-markup.ts';

const BOUNDS: MarkupBounds = { length: 4_000_000, depth: 256, elements: 100_000 };

/** A wrapper that goes can leave a block in a paragraph; a second reading ends that paragraph, a third has nothing to do. */
const MAX_READINGS = 4;

/**
 * Makes outside markup safe to put into a page: the one place where that happens. Allowlists only (see
 * markup/sanitise-rules.ts); relative addresses are made absolute against `base`, or dropped if it is null;
 * tracking pixels and tracking parameters go. Input over 4 million characters is cut, nesting over 256
 * flattened. Sanitising twice changes nothing.
 */
export function sanitise(html: string, base: string | null): string {
  if (!/[<>&\0]/.test(html)) return html;
  const rules = rulesFor(base);
  let clean = sanitizeHtml(boundMarkup(html, BOUNDS), rules);
  for (let reading = 1; reading < MAX_READINGS && !isSettled(clean); reading += 1) {
    clean = sanitizeHtml(clean, rules);
  }
  return clean;
}

let lastRules: { readonly base: string | null; readonly rules: IOptions } | null = null;

/** A feed's entries share their base, and building the rules costs more than a short entry does. */
function rulesFor(base: string | null): IOptions {
  if (lastRules?.base !== base) lastRules = { base, rules: sanitiseRules(base) };
  return lastRules.rules;
}
