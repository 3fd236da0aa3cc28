/**
 * Pictures and documents that hang on a mail are most of its bytes, and nobody reads them here: they are left out of the
 * bytes before postal-mime decodes them, which took 18 times the memory of a mail without.
 */

/** Lines of a part that are kept, so that the mail's form stays: of a part that is left out, and of one that is text. */
const KEPT_LINES = 4;
/** Bytes of base64 in one piece; what is read of a mail's text is less (bounded-mail.ts, tree/parse-markup.ts). */
const LONGEST_TEXT = 8_000_000;
/** No line of base64 that programs write is shorter, but the last. */
const SHORTEST_LINE = 40;
/** Signs of a head's line that tell what the part is. */
const TYPE_AT = 60;

const UNREAD = /^content-type:[ \t]{0,8}(?:image|audio|video|font|application)\//i;
const TYPED = /^content-type:/i;

const LINE_END = 0x0a;
const RETURN = 0x0d;
const DASH = 0x2d;
const IS_BASE64 = Uint8Array.from({ length: 256 }, (_, byte) =>
  /[A-Za-z0-9+/=]/.test(String.fromCharCode(byte)) ? 1 : 0,
);

type Part = { isHead: boolean; isUnread: boolean | null; lines: number; bytes: number };

/** A mail's bytes without what is attached, as far as that is plain to see; all else stays, byte for byte. */
export function leaveOutAttached(mail: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [];
  let keptUpTo = 0;
  let part: Part = newPart();
  for (let from = 0; from < mail.length; ) {
    const end = mail.indexOf(LINE_END, from);
    const next = end === -1 ? mail.length : end + 1;
    const line = mail.subarray(from, mail[next - 2] === RETURN ? next - 2 : next - 1);
    if (!part.isHead && line[0] === DASH && line[1] === DASH) part = newPart();
    else if (!isKept(part, line)) {
      kept.push(mail.subarray(keptUpTo, from));
      keptUpTo = next;
    }
    from = next;
  }
  return keptUpTo === 0 ? mail : Buffer.concat([...kept, mail.subarray(keptUpTo)]);
}

/** A mail begins as its parts do: with a head. */
function newPart(): Part {
  return { isHead: true, isUnread: null, lines: 0, bytes: 0 };
}

function isKept(part: Part, line: Uint8Array): boolean {
  if (part.isHead) {
    if (line.length === 0) part.isHead = false;
    else noteType(part, line);
    return true;
  }
  if (!isBase64(line)) {
    part.lines = 0;
    part.bytes = 0;
    return true;
  }
  part.lines += 1;
  part.bytes += line.length;
  return part.bytes <= LONGEST_TEXT && (part.isUnread !== true || part.lines <= KEPT_LINES);
}

/** The first counts, as for whoever parses the mail. */
function noteType(part: Part, line: Uint8Array): void {
  if (part.isUnread !== null) return;
  const start = Buffer.from(line.subarray(0, TYPE_AT)).toString('latin1');
  if (TYPED.test(start)) part.isUnread = UNREAD.test(start);
}

function isBase64(line: Uint8Array): boolean {
  if (line.length < SHORTEST_LINE) return false;
  for (let at = 0; at < line.length; at += 1) if (IS_BASE64[line[at] ?? 0] === 0) return false;
  return true;
}
