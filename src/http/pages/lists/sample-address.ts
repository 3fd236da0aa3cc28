import type { AddressUse } from '../../../articles/markup/clean-tree.ts';
import { sanitise } from '../../../articles/sanitise.ts';
import type { PictureAddresses } from '../../pictures/picture-addresses.ts';

/**
 * Hosts under .example belong to nobody (RFC 2606): they are outlets of the sample edition, whose
 * pages are shown under /sample/ of our own address, since no browser finds them.
 */
export function shownAddress(url: string): string {
  const parsed = url.includes('.example') ? URL.parse(url) : null;
  if (parsed === null || !parsed.hostname.endsWith('.example')) return url;
  return `/sample/${parsed.hostname}${parsed.pathname}${parsed.search}`;
}

/**
 * Sanitised markup as a page shows it: pictures and sound come through us, by the sanitiser itself: what it wrote is
 * parsed, not patched. Where a reader wants no pictures there are none.
 */
export function shownMarkup(markup: string, pictures: PictureAddresses): string {
  if (!/<(?:img|audio|video)\b/.test(markup) && !markup.includes('.example')) return markup;
  const rewriteAddress = (url: string, use: AddressUse) => {
    if (use === 'picture') return pictures.picture(url, 1280);
    return use === 'sound' ? pictures.sound(url) : shownAddress(url);
  };
  return sanitise(markup, null, { rewriteAddress });
}
