/** What services call the part of an address that is for one reader alone. */
const NAMES =
  /^(?:(?:api|access|auth|private|secret|user|feed)[-_]?)?(?:key|token|auth|secret|password|passwd|pwd|sig|signature|hash)$/i;

/** As long as nobody types it: keys, not names. */
const KEYLIKE = /^(?=[^/]{0,200}\d)(?=[^/]{0,200}[a-z])[\w-]{24,200}(?:\.[a-z]{2,5})?$/i;

const LONGEST = 4000;

/**
 * Whether an address looks like one that was given to one reader alone: with a name, a password, or what may be a key in it. A
 * guess: what is handed on to others does without an address rather than with somebody's key.
 */
export function looksSecret(address: string): boolean {
  const url = address.length > LONGEST ? null : URL.parse(address);
  if (url === null || `${url.username}${url.password}` !== '') return true;
  const parts = url.pathname.split('/');
  if (parts.some((part) => /^private$/i.test(part) || isKeylike(part))) return true;
  return [...url.searchParams].some(
    ([name, value]) => value !== '' && (NAMES.test(name) || isKeylike(value)),
  );
}

/** Words joined by dashes are a headline or a name; a key has no such rhythm. */
function isKeylike(part: string): boolean {
  if (!KEYLIKE.test(part)) return false;
  const words = part.split(/[-_.]/);
  const isUuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/i.test(part);
  return isUuid || words.some((word) => word.length >= 20 && /\d/.test(word));
}
