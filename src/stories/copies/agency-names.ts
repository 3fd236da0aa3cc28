/** What a name may end or begin with without being another's: "AP News", "The Press Association". */
const ENDINGS = ['newsagency', 'newsservice', 'agency', 'agentur', 'news', 'nachrichten'];
/** "apnews.com", "news.dpa.example": an address of a publisher, as outlets are often known. */
const HOST = /^(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}$/;
const LONGEST_NAME = 120;

/**
 * Hashes by which an outlet and the agency that a text credits can be told to be one: of the bare name ("apnews.com",
 * "AP News" and "AP" are one) and of its initials, 0 where it has none ("Associated Press" is AP too).
 */
export function agencyKeys(name: string | null): readonly [number, number] {
  if (name === null) return [0, 0];
  const folded = name.slice(0, LONGEST_NAME).normalize('NFKD').toLowerCase().trim();
  const words = wordsOf(folded);
  const initials = words.map((word) => word.charAt(0)).join('');
  return [hashName(bareName(words)), words.length > 1 ? hashName(initials) : 0];
}

function wordsOf(folded: string): string[] {
  const name = HOST.test(folded) ? publisherOf(folded) : folded;
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  return words.length > 1 && words[0] === 'the' ? words.slice(1) : words;
}

/** The label before the domain everybody may register under: "bbc" of "www.bbc.co.uk". */
function publisherOf(host: string): string {
  const labels = host.split('.').slice(0, -1);
  const isSecondLevel = labels.length > 1 && (labels.at(-1) ?? '').length <= 3;
  return (isSecondLevel ? labels.at(-2) : labels.at(-1)) ?? host;
}

function bareName(words: readonly string[]): string {
  const name = words.join('');
  const ending = ENDINGS.find((one) => name.endsWith(one) && name.length > one.length);
  return ending === undefined ? name : name.slice(0, -ending.length);
}

/** FNV-1a; 0 only for nothing. */
export function hashName(name: string): number {
  if (name === '') return 0;
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1)
    hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return hash >>> 0 || 1;
}
