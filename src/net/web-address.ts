/** An address that may be asked for, or a sentence why not, to follow "The address" or the like. */
export type WebAddress =
  | { readonly kind: 'address'; readonly url: URL }
  | { readonly kind: 'refused'; readonly reason: string };

/** More is a mistake or an attack; the large servers stop at 8 KB. */
const MAX_LENGTH = 8000;

/**
 * Reads an address to fetch, as browsers spell it, without its fragment. Only http and https, and
 * nothing that carries a name and a password: those would end up in lists, exports and messages.
 */
export function readWebAddress(text: string, base?: URL): WebAddress {
  if (text.length > MAX_LENGTH) return refused('is longer than any server accepts');
  const url = URL.parse(text, base?.href);
  if (url === null) return refused('cannot be read; does it begin with https://?');
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return refused(
      `begins with ${url.protocol.slice(0, 20)} but only http and https can be fetched`,
    );
  }
  if (url.username || url.password) return refused('has a name or a password in it');
  url.hash = '';
  return { kind: 'address', url };
}

function refused(reason: string): WebAddress {
  return { kind: 'refused', reason };
}
