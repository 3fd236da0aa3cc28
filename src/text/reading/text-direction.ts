const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const LETTER = /\p{L}/u;
/** A text that has no letter in so many signs is no text. */
const LOOKED_AT = 600;

/**
 * Which way a text runs: by its language where that is known, for a name of another script may begin it; else by its first letter
 * (UAX 9, rules P2 and P3).
 */
export function textDirection(language: string | null, text: string): 'ltr' | 'rtl' {
  const letter = text.slice(0, LOOKED_AT).match(LETTER)?.[0] ?? '';
  return directionOf(language) ?? (RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr');
}

const KNOWN = new Map<string, 'ltr' | 'rtl' | null>();
/** Outlets state what they like: the memory stays small. */
const MOST_KNOWN = 500;

function directionOf(language: string | null): 'ltr' | 'rtl' | null {
  if (language === null) return null;
  const known = KNOWN.get(language);
  if (known !== undefined) return known;
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  const found = askedOf(language);
  KNOWN.set(language, found);
  return found;
}

/** Null for what is no language tag (BCP 47) and where nobody knows. */
function askedOf(language: string): 'ltr' | 'rtl' | null {
  try {
    const { direction } = new Intl.Locale(language).getTextInfo();
    return direction === 'rtl' || direction === 'ltr' ? direction : null;
  } catch {
    return null;
  }
}
