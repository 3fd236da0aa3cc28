/** Of a whole address: RFC 5321, 4.5.3.1.3, less the brackets. */
const LONGEST = 254;
const LONGEST_LOCAL = 64;
/** A dot-atom (RFC 5322, 3.2.3), in any script (RFC 6531); quoted names and comments are nobody's address today. */
const LOCAL =
  /^[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/;

/**
 * One address of mail as it is written to, its host in the ASCII of IDNA; null: none, or more than one. Never a list, a name
 * beside it, or a host by number.
 */
export function mailAddress(typed: string): string | null {
  const text = typed.trim().normalize('NFC');
  if (text.length > LONGEST || !text.isWellFormed()) return null;
  const at = text.lastIndexOf('@');
  const local = text.slice(0, Math.max(0, at));
  const domain = asciiHost(text.slice(at + 1));
  if (local.length > LONGEST_LOCAL || !LOCAL.test(local) || domain === null) return null;
  const address = `${local}@${domain}`;
  return address.length <= LONGEST ? address : null;
}

function asciiHost(typed: string): string | null {
  // What would be a port, a path or a name before a host to a parser of addresses is no host.
  if (!/^[\p{L}\p{N}\p{M}.-]+$/u.test(typed)) return null;
  const host = URL.parse(`http://${typed}/`)?.hostname;
  return host !== undefined && DOMAIN.test(host) ? host : null;
}

/** By which an address is found: the same for all spellings that reach one box in practice: capitals do not count. */
export function mailKey(address: string): string {
  return address.normalize('NFKC').toLowerCase().normalize('NFKC');
}
