import type { OpenedFile, Piece } from './piece.ts';
import { splitStream } from './split-stream.ts';

/** Whether a file is a mailbox: a line "From " with an address or a time, then a mail's header. */
export function startsMailbox(start: string): boolean {
  return /^From [^\n]{0,500}(?:@|\d\d:\d\d)[^\n]{0,500}\n[!-9;-~]{1,80}:/.test(start);
}

/** Bytes: what mail providers let through, and what is read of a mail (articles/read-mail.ts). */
const LARGEST_MESSAGE = 25_000_000;

const SEPARATOR = '\nFrom ';
const FROM = Buffer.from(SEPARATOR);
const MOST_RECENT = 1000;

/** A message that is being gathered; without parts it has become too large. */
type Message = { parts: Buffer[]; recent: Buffer[]; length: number; mayEnd: boolean };

function newMessage(): Message {
  return { parts: [], recent: [], length: 0, mayEnd: true };
}

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

async function* messagesOf(file: OpenedFile): AsyncGenerator<Message> {
  let message: Message = newMessage();
  for await (const found of splitStream(file.chunks(), SEPARATOR, LARGEST_MESSAGE)) {
    const part = found.kind === 'piece' ? Buffer.from(found.bytes) : null;
    if (isStart(message, part)) {
      if (message.length > 0) yield message;
      message = newMessage();
    }
    append(message, part);
  }
  if (message.length > 0) yield message;
}

function isStart({ length, mayEnd }: Message, part: Buffer | null): boolean {
  if (length === 0 || !mayEnd) return false;
  return part === null || startsMailbox(`From ${part.subarray(0, 1200).toString('latin1')}`);
}

function append(message: Message, part: Buffer | null): void {
  const isOpen = message.length > 0;
  const length = part === null ? LARGEST_MESSAGE + 1 : part.length;
  message.length += length + (isOpen ? SEPARATOR.length : 0);
  if (part === null || message.length > LARGEST_MESSAGE) {
    message.parts = [];
    message.recent = [];
  } else {
    message.recent.push(...(isOpen ? [FROM] : []), part);
    if (message.recent.length > MOST_RECENT) gather(message);
  }
  // The line end before "From " belongs to the separator.
  message.mayEnd = part === null || /(?:^|\n)\r?$/.test(part.subarray(-2).toString('latin1'));
}

/** A text of millions of lines "From " must not become millions of small things. */
function gather(message: Message): void {
  message.parts.push(Buffer.concat(message.recent));
  message.recent = [];
}

function pieceOf({ parts, recent, length }: Message, name: string): Piece {
  if (length > LARGEST_MESSAGE) {
    const reason = `The message is larger than ${LARGEST_MESSAGE / 1e6} MB.`;
    return { kind: 'failed', name, reason };
  }
  const bytes = withoutFromLine(Buffer.concat([...parts, ...recent]));
  return {
    kind: 'document',
    document: { name, bytes, contentType: 'application/mbox', url: null },
  };
}

/** The rest of the "From " line belongs to the mailbox, not to the mail. */
function withoutFromLine(bytes: Buffer): Uint8Array {
  return bytes.subarray(bytes.indexOf('\n') + 1);
}
