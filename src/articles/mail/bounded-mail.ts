/**
 * postal-mime makes things of each line and of each part: eight million lines of one letter took a gigabyte. A mail of the
 * largest size whose attachments are in lines as short as programs write (64 signs) has some 380,000.
 */
const MOST_LINES = 400_000;
/** Of these, lines of text, which are dearer: short ones, or such with a blank; base64 has none. */
const MOST_PLAIN_LINES = 60_000;
const SHORT = 40;
/** Lines that may stand between parts; those of a list's long digest with patches in it are some thousands. */
const MOST_MARKS = 10_000;

const LINE_END = 0x0a;
const BLANK = 0x20;
const DASH = 0x2d;

/** A mail's bytes as far as they are read: what comes after so many lines or parts is left out as if it broke off there. */
export function boundedMail(bytes: Uint8Array): Uint8Array {
  let [lines, plain, marks] = [0, 0, 0];
  let from = 0;
  let blank = nextOf(bytes, BLANK, 0);
  for (let at = bytes.indexOf(LINE_END); at !== -1; at = bytes.indexOf(LINE_END, from)) {
    lines += 1;
    if (blank < from) blank = nextOf(bytes, BLANK, from);
    if (blank < at || at - from < SHORT) plain += 1;
    if (bytes[from] === DASH && bytes[from + 1] === DASH) marks += 1;
    from = at + 1;
    if (lines >= MOST_LINES || plain >= MOST_PLAIN_LINES || marks > MOST_MARKS)
      return bytes.subarray(0, from);
  }
  return bytes;
}

function nextOf(bytes: Uint8Array, byte: number, from: number): number {
  const at = bytes.indexOf(byte, from);
  return at === -1 ? bytes.length : at;
}

/** UTF-16 units read of a mail's plain text (of its markup as many, tree/parse-markup.ts), and lines: each becomes a block. */
const LONGEST_TEXT = 5_000_000;
const MOST_TEXT_LINES = 25_000;

/** A mail's plain text as far as it is read. */
export function boundedText(text: string): string {
  let at = -1;
  for (let lines = 0; lines < MOST_TEXT_LINES; lines += 1) {
    at = text.indexOf('\n', at + 1);
    if (at === -1) break;
  }
  return text.slice(0, at === -1 ? LONGEST_TEXT : Math.min(at, LONGEST_TEXT)).toWellFormed();
}
