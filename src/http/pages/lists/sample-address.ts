/**
 * Hosts under .example belong to nobody (RFC 2606): they are outlets of the sample edition, whose
 * pages and pictures are shown under /sample/ of our own address, since no browser finds them.
 */
export function shownAddress(url: string): string {
  const parsed = url.includes('.example') ? URL.parse(url) : null;
  if (parsed === null || !parsed.hostname.endsWith('.example')) return url;
  return `/sample/${parsed.hostname}${parsed.pathname}${parsed.search}`;
}

/** An attribute with an address of the sample edition, as the sanitiser writes it. */
const ADDRESS = /\b(src|href|poster)="(https?:\/\/[a-z\d.-]{1,253}\.example(?:\/[^"]{0,2000})?)"/g;

/** The same for every address in sanitised markup. Linear. */
export function shownMarkup(markup: string): string {
  if (!markup.includes('.example')) return markup;
  return markup.replace(
    ADDRESS,
    (_, name: string, url: string) => `${name}="${shownAddress(url)}"`,
  );
}
