import { sanitise } from '../../../articles/sanitise.ts';

/**
 * Hosts under .example belong to nobody (RFC 2606): they are outlets of the sample edition, whose
 * pages and pictures are shown under /sample/ of our own address, since no browser finds them.
 */
export function shownAddress(url: string): string {
  const parsed = url.includes('.example') ? URL.parse(url) : null;
  if (parsed === null || !parsed.hostname.endsWith('.example')) return url;
  return `/sample/${parsed.hostname}${parsed.pathname}${parsed.search}`;
}

/** The same for every address in sanitised markup, by the sanitiser itself: what it wrote is parsed, not patched. */
export function shownMarkup(markup: string): string {
  if (!markup.includes('.example')) return markup;
  return sanitise(markup, null, { rewriteAddress: shownAddress });
}
