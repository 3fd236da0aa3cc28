const LINE_END = 10;
const QUOTE = 62;
const FROM = [70, 114, 111, 109, 32];
/** Marks before one that was quoted already, by programs in a row. */
const MOST_MARKS = 20;

/**
 * A mail as it was before it went into a mailbox file: a line that begins with "From " is written ">From " there, and one
 * that begins with ">From " has another ">" (RFC 4155's mboxrd). Linear.
 */
export function unquotedMail(bytes: Uint8Array): Uint8Array {
  const mail = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const isStart = at === 0 || bytes[at - 1] === LINE_END;
    if (isStart && bytes[at] === QUOTE && isQuoted(bytes, at)) continue;
    mail[length] = bytes[at] ?? 0;
    length += 1;
  }
  return mail.subarray(0, length);
}

function isQuoted(bytes: Uint8Array, start: number): boolean {
  let at = start;
  while (bytes[at] === QUOTE && at <= start + MOST_MARKS) at += 1;
  return FROM.every((sign, index) => bytes[at + index] === sign);
}
