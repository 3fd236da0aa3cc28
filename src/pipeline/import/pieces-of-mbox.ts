import { LARGEST_PIECE, type OpenedFile, type Piece } from './piece.ts';
import { splitStream } from './split-stream.ts';

/**
 * The messages of a mailbox file, each a mail of its own. Messages begin with a line "From " after
 * an empty one (RFC 4155); a line of the text that would look so was written ">From ".
 */
export async function* piecesOfMbox(file: OpenedFile): AsyncGenerator<Piece> {
  const newline = Buffer.from(file.head).includes('\r\n') ? '\r\n' : '\n';
  let count = 0;
  for await (const message of splitStream(
    file.chunks(),
    `${newline}${newline}From `,
    LARGEST_PIECE,
  )) {
    count += 1;
    const name = `${file.name}#${count}`;
    if (message.kind === 'too long') {
      yield {
        kind: 'failed',
        name,
        reason: `The message is larger than ${LARGEST_PIECE / 1e6} MB.`,
      };
      continue;
    }
    const bytes = withoutFromLine(message.bytes);
    yield { kind: 'document', document: { name, bytes, contentType: 'message/rfc822', url: null } };
  }
}

/** The rest of the "From " line belongs to the mailbox, not to the mail. */
function withoutFromLine(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const mail = text.slice(text.indexOf('\n') + 1).replace(/^>(>{0,20}From )/gm, '$1');
  return Buffer.from(mail, 'latin1');
}
