/** Longer addresses are junk: no browser or server takes them. */
const LONGEST = 8192;

/**
 * An absolute http or https address, or null. Relative ones are resolved against `base`; line breaks
 * inside, which feeds get from pretty-printers, go.
 */
export function resolveAddress(
  stated: string | null | undefined,
  base: string | null,
): string | null {
  if (!stated || stated.length > LONGEST) return null;
  const address = stated.trim();
  if (address === '') return null;
  const parsed = parse(address, base);
  if (parsed === null) return null;
  return parsed.protocol === 'https:' || parsed.protocol === 'http:' ? parsed.href : null;
}

function parse(address: string, base: string | null): URL | null {
  // "www.example.org/a" is meant as a whole address, whatever the rules say.
  const whole = /^www\.[^/\s]{1,250}\.[a-z]{2,}(?:\/|$)/i.test(address)
    ? `https://${address}`
    : address;
  return base === null ? URL.parse(whole) : URL.parse(whole, base);
}

/** Attributes of HTML that hold one address. */
const ADDRESS_ATTRIBUTES = new Set([
  'href',
  'src',
  'cite',
  'action',
  'longdesc',
  'background',
  'codebase',
  'data',
  'poster',
  'usemap',
  'profile',
  'classid',
]);

/** Whether an attribute of that name holds an address. */
export function holdsAddress(attribute: string): boolean {
  return ADDRESS_ATTRIBUTES.has(attribute);
}

/** An address in markup made absolute; whatever cannot be resolved, and other schemes, stay. */
export function absoluteIn(stated: string, base: string): string {
  const address = stated.trim();
  if (address === '' || address.length > LONGEST || /^[a-z][a-z\d+.-]{0,20}:/i.test(address))
    return stated;
  return URL.parse(address, base)?.href ?? stated;
}

/** The pictures of a srcset, each made absolute. */
export function absoluteSet(stated: string, base: string): string {
  if (stated.length > 4 * LONGEST) return stated;
  const parts = stated.split(/,\s{1,20}|,$/).filter((part) => part.trim() !== '');
  return parts.map((part) => absoluteCandidate(part.trim(), base)).join(', ');
}

function absoluteCandidate(candidate: string, base: string): string {
  const space = candidate.search(/\s/);
  if (space < 0) return absoluteIn(candidate, base);
  return absoluteIn(candidate.slice(0, space), base) + candidate.slice(space);
}
