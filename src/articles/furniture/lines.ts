import { UNEVEN_SPACE } from '../../text/fold-space.ts';

/** Lower case, straight quotes, white space folded, bullets before and arrows and colons behind gone. */
export function simplified(line: string): string {
  let text = (line.length > 1_600 ? line.slice(0, 1_600) : line).toLowerCase();
  if (text.includes('’')) text = text.replaceAll('’', "'");
  if (UNUSUAL.test(text) || text.includes('  ') || text.includes('\u00a0')) {
    text = text
      .replace(/[‘ʼ`´]/g, "'")
      .replace(/：/g, ':')
      .replace(/！/g, '!')
      .replace(UNEVEN_SPACE, ' ');
  }
  let start = 0;
  while (start < 8 && BEFORE.has(text.charAt(start))) start += 1;
  let end = text.length;
  while (end > start && text.length - end < 8 && BEHIND.has(text.charAt(end - 1))) end -= 1;
  return (start === 0 && end === text.length ? text : text.slice(start, end)).trim();
}

/**
 * Most lines have nothing to mend, and asking is cheaper than mending. One class of signs is looked for
 * sixteen at a time, as long as none of them looks like a space in its last seven bits, as U+00A0 does.
 */
const UNUSUAL = /[‘ʼ`´：！\t-\r\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]/;

const BEFORE: ReadonlySet<string> = new Set(' •·▪►▶➡→»›>*#|–—-◆■●▼▽☞');
const BEHIND: ReadonlySet<string> = new Set(' :|»›>→.…!–—-▼▽。');

export function plainWords(line: string): string[] {
  return line.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** Words, or half the signs in scripts that write no spaces; where `enough` are found, they are counted no further. */
export function wordCount(line: string, enough = Number.POSITIVE_INFINITY): number {
  const words = runsOfSigns(line, enough);
  // Asked of every line of every entry: the cheap question first.
  if (words >= enough || !/[\u0e00-\u0eff\u3040-\uffff]/.test(line)) return words;
  return words + Math.floor((line.match(UNSPACED)?.length ?? 0) / 2);
}

/** As many as /\S+/g finds; asked so often that the list of them would cost more than the counting. */
function runsOfSigns(line: string, enough: number): number {
  let runs = 0;
  let isWithin = false;
  for (let at = 0; at < line.length && runs < enough; at += 1) {
    const code = line.charCodeAt(at);
    // Letters and digits of Latin script, without a call.
    const isSign = (code > 32 && code < 0x7f) || !isSpace(code);
    if (isSign && !isWithin) runs += 1;
    isWithin = isSign;
  }
  return runs;
}

/** What \s matches. */
function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13);
  if (code < 0x1680) return code === 0xa0;
  if (code > 0x2010 && code < 0x2028) return false;
  return code === 0xfeff || /\s/.test(String.fromCharCode(code));
}

/** Whether a line ends as sentences do: with a stop, whatever quotes, brackets or notes stand behind it. */
export function isSentence(line: string): boolean {
  return (
    /[.!?…。！？:;،؟۔।][\s"'“”‘’«»)\]]{0,6}$/u.test(line.slice(-12)) ||
    /[.!?…]["”’»“]\s?[\p{L} .]{1,40}\.$/u.test(line.slice(-60))
  );
}

/** The share of the shorter line's longer words that the other has too, 0 to 1. */
export function sharedWords(one: string, other: string): number {
  const [fewer, more] = [telling(one), telling(other)].sort((a, b) => a.size - b.size);
  if (fewer === undefined || more === undefined || fewer.size === 0) return 0;
  return [...fewer].filter((word) => more.has(word)).length / fewer.size;
}

function telling(line: string): Set<string> {
  const words = plainWords(line.slice(0, 1_000)).map((word) => word.replace(/['’]s?$/, ''));
  return new Set(words.filter((word) => word.length > 3));
}
