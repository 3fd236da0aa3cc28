import type { OpenedFile, Piece } from './piece.ts';

const LONGEST_LINE = 1000;
const LONGEST_NAME = 80;

/** Whether a file is a mailbox: a line "From " with an address or a time, then a mail's header. */
export function startsMailbox(start: string): boolean {
  if (!start.startsWith('From ')) return false;
  const end = start.indexOf('\n');
  if (end === -1 || end > LONGEST_LINE) return false;
  const isEnvelope = /@|\d\d:\d\d/.test(start.slice(0, end));
  return isEnvelope && /^[!-9;-~]{1,80}:/.test(start.slice(end + 1, end + 2 + LONGEST_NAME));
}

/** Bytes: what mail providers let through, and what is read of a mail (articles/read-mail.ts). */
const LARGEST_MESSAGE = 25_000_000;

/** A message that is being gathered; without parts it has become too large. */
type Message = { parts: Buffer[]; length: number };

/**
 * The messages of a mailbox file, each a mail of its own. A message begins with a line "From "
 * after an empty one (RFC 4155), whatever ends the lines. A line of the text that looks so was
 * written ">From ", but not by every program: so a header must follow, too.
 */
export async function* piecesOfMbox(file: OpenedFile): AsyncGenerator<Piece> {
  let count = 0;
  for await (const message of messagesOf(file)) {
    count += 1;
    yield pieceOf(message, `${file.name}#${count}`);
  }
}

/** Before "From " the empty line's end, which belongs to it, and what tells that it is empty: two bytes more at most. */
const LOOKS_BACK = 2;
/** As far as a beginning of a message is looked at: what lies nearer to a chunk's end waits for the next. */
const LOOKS_AHEAD = LONGEST_LINE + LONGEST_NAME + 10;

async function* messagesOf(file: OpenedFile): AsyncGenerator<Message> {
  let message: Message = { parts: [], length: 0 };
  // What is left of the chunks before, from where nothing is taken yet.
  let rest: Buffer = Buffer.alloc(0);
  let from = 0;
  const cut = function* (sure: number): Generator<Message> {
    for (const at of startsIn(rest, from, sure)) {
      append(message, rest.subarray(from, at));
      if (message.length > 0) yield message;
      message = { parts: [], length: 0 };
      // The line end before "From " belongs to the separator.
      from = at + 1;
    }
    append(message, rest.subarray(from, Math.max(from, sure)));
    from = Math.max(from, sure);
  };
  for await (const chunk of file.chunks()) {
    rest = Buffer.concat([rest, chunk]);
    if (rest.length - LOOKS_AHEAD <= from) continue;
    yield* cut(rest.length - LOOKS_AHEAD);
    const passed = Math.max(0, from - LOOKS_BACK);
    rest = rest.subarray(passed);
    from -= passed;
  }
  yield* cut(rest.length);
  if (message.length > 0) yield message;
}

/**
 * Where messages begin, at the line end before their "From ". A line of millions that look so costs next to nothing: the
 * engine finds those that follow an empty line, and only they are looked at.
 */
function* startsIn(bytes: Buffer, from: number, to: number): Generator<number> {
  const back = Math.max(0, from - LOOKS_BACK);
  const text = bytes.toString('latin1', back);
  for (const { index } of text.matchAll(/(?<=\n\r?)\nFrom /g)) {
    const at = back + index;
    if (at >= to) return;
    if (at < from) continue;
    const start = index + 1;
    if (startsMailbox(text.slice(start, start + LOOKS_AHEAD))) yield at;
  }
}

function append(message: Message, part: Buffer): void {
  message.length += part.length;
  if (message.length > LARGEST_MESSAGE) message.parts = [];
  else if (part.length > 0) message.parts.push(part);
}

function pieceOf({ parts, length }: Message, name: string): Piece {
  if (length > LARGEST_MESSAGE) {
    const reason = `The message is larger than ${LARGEST_MESSAGE / 1e6} MB.`;
    return { kind: 'failed', name, reason };
  }
  const bytes = withoutFromLine(Buffer.concat(parts));
  return {
    kind: 'document',
    document: { name, bytes, contentType: 'application/mbox', url: null },
  };
}

/** The rest of the "From " line belongs to the mailbox, not to the mail. */
function withoutFromLine(bytes: Buffer): Uint8Array {
  return bytes.subarray(bytes.indexOf('\n') + 1);
}
