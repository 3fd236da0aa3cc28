import type { Statement } from '../../../model/statement.ts';

/** Opening marks and the marks that may close them. */
const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '»': '«',
  '"': '"',
  '‘': '’',
  '‚': '‘’',
  '‹': '›',
  '「': '」',
};
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]{0,60}/gu;
const LONGEST = 4000;

/** The telling words that stand within quotation marks in a content, as its `normal` has them, in order. */
export function quotedIn({ content, normal }: Statement): string[] {
  const telling = new Set(normal.split(' '));
  const words = segmentsOf(content.slice(0, LONGEST)).flatMap((text) => text.match(WORD) ?? []);
  return words.map(plain).filter((word) => telling.has(word));
}

function plain(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFC')
    .replace(/[’']s$|(?<![.'’-])[.'’-]+$/u, '');
}

/** Linear: each mark is looked for from the end of the last pair on. */
function segmentsOf(content: string): string[] {
  const segments: string[] = [];
  for (let at = 0; at < content.length; at += 1) {
    const closers = CLOSERS[content.charAt(at)];
    if (closers === undefined || isInWord(content, at)) continue;
    const end = closingFrom(content, at + 1, closers);
    segments.push(content.slice(at + 1, end));
    at = end;
  }
  return segments;
}

/** The place of the mark that closes; the content's end where none does. */
function closingFrom(content: string, from: number, closers: string): number {
  for (let at = from; at < content.length; at += 1) {
    if (closers.includes(content.charAt(at)) && !isInWord(content, at)) return at;
  }
  return content.length;
}

/** "don’t": letters on both sides. */
function isInWord(content: string, at: number): boolean {
  return /\p{L}/u.test(content.charAt(at - 1)) && /\p{L}/u.test(content.charAt(at + 1));
}
