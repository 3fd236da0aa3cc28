import { creditOf } from '../furniture/credit-of.ts';

/** Where a credit may begin within a caption: behind a sentence, a stroke, a dash, a bracket. */
const BEGINNING = /[.!?…"”’»)]\s|\s[|/–—-]\s|\s[([©]/g;

/** Beginnings tried: captions are short. */
const MOST = 12;

export type CaptionParts = { readonly caption: string | null; readonly credit: string | null };

/** A credit without a label: a name, and whose photographer it is. */
const LONGEST_CREDIT = 90;

/**
 * A caption's own words and who made the picture: "The lamp in May." and "Photo: Jane Roe". Either may be missing.
 * `smallPrint` is what the line ends with in small print, null if nothing: a credit, unless it is a sentence.
 */
export function splitCaption(line: string, smallPrint: string | null = null): CaptionParts {
  if (smallPrint && isCredit(smallPrint) && line.endsWith(smallPrint))
    return cutSmallPrint(line, smallPrint);
  if (creditOf(line) === null) return { caption: line, credit: null };
  let tried = 0;
  for (const found of line.matchAll(BEGINNING)) {
    if (tried === MOST) break;
    tried += 1;
    const isSentenceEnd = /^\S/.test(found[0]);
    const at = found.index + 1;
    const rest = line.slice(at).replace(/^[\s|/–—-]{1,4}/, '');
    if (rest !== '' && creditOf(rest) !== null)
      return {
        caption: line.slice(0, isSentenceEnd ? at : found.index).trim(),
        credit: bare(rest),
      };
  }
  return { caption: null, credit: bare(line) };
}

function cutSmallPrint(line: string, smallPrint: string): CaptionParts {
  const caption = line.slice(0, -smallPrint.length).replace(/[\s|/–—-]{1,4}$/, '');
  return { caption: caption === '' ? null : caption, credit: bare(smallPrint) };
}

function isCredit(smallPrint: string): boolean {
  const isShort = smallPrint.length <= LONGEST_CREDIT && !/[.!?…]["”’»]?$/.test(smallPrint);
  return /\p{L}/u.test(smallPrint) && (isShort || creditOf(smallPrint) !== null);
}

/** Without the brackets round the whole. */
function bare(credit: string): string {
  return /^[([]([^()[\]]+)[)\]]\.?$/.exec(credit)?.[1] ?? credit;
}
