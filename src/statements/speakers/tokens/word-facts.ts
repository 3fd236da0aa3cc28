import type { Lexicon } from '../words/lexicon.ts';
import { SIGN } from '../words/signs.ts';
import type { Token } from './token.ts';

/** What a word is wherever it stands. */
export type WordFacts = Pick<
  Token,
  'lower' | 'isCapital' | 'isUpper' | 'isLowerCompound' | 'signs'
> & {
  /** Whether a full stop behind it belongs to it: "J.", "U.S.", "Sen.". */
  readonly keepsStop: boolean;
};

/** Different words remembered; a text of more is noise. */
const MOST_WORDS = 30_000;
const ABBREVIATED = /^(?:\p{L}\.)+\p{L}$/u;

const MEMORIES = new WeakMap<Lexicon, Map<string, WordFacts>>();

/** Tells it of a word as printed, and remembers: a few thousand different words make most texts. */
export function wordFactsFor(lexicon: Lexicon): (printed: string) => WordFacts {
  const known = MEMORIES.get(lexicon) ?? new Map<string, WordFacts>();
  MEMORIES.set(lexicon, known);
  return (printed) => {
    const facts = known.get(printed);
    if (facts !== undefined) return facts;
    if (known.size >= MOST_WORDS) known.clear();
    const made = factsOf(printed, lexicon);
    known.set(printed, made);
    return made;
  };
}

function factsOf(printed: string, lexicon: Lexicon): WordFacts {
  const lower = printed.toLowerCase().replaceAll('’', "'");
  const dash = lower.indexOf('-');
  const isSecondSmall = printed.charAt(dash + 1) === lower.charAt(dash + 1);
  const startsCapital = printed.charAt(0) !== lower.charAt(0);
  const signs = lexicon.signsOf(lower);
  return {
    lower,
    // Also behind an article that belongs to the name: "al-Karim".
    isCapital: startsCapital || (dash > 0 && dash < 4 && !isSecondSmall),
    isUpper: startsCapital && printed.length > 1 && printed === printed.toUpperCase(),
    isLowerCompound: startsCapital && dash > 0 && isSecondSmall,
    signs,
    keepsStop: keepsStop(lower, signs),
  };
}

function keepsStop(lower: string, signs: number): boolean {
  if (lower.length === 1) return lower !== 'i';
  const isTitle = (signs & (SIGN.title | SIGN.shortRole | SIGN.suffix)) !== 0;
  return (lower.length <= 5 && isTitle) || ABBREVIATED.test(lower);
}
