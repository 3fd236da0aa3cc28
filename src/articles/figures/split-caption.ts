import { creditOf } from '../furniture/credit-of.ts';

/** Where a credit may begin within a caption: behind a sentence, a stroke, a dash, a bracket. */
const BEGINNING = /[.!?…"”’»)]\s|\s[|/–—-]\s|\s[([©]/g;

/** Beginnings tried: captions are short. */
const MOST = 12;

/** A caption's own words and who made the picture: "The lamp in May." and "Photo: Jane Roe". Either may be missing. */
export function splitCaption(line: string): { caption: string | null; credit: string | null } {
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

/** Without the brackets round the whole. */
function bare(credit: string): string {
  return /^[([]([^()[\]]+)[)\]]\.?$/.exec(credit)?.[1] ?? credit;
}
