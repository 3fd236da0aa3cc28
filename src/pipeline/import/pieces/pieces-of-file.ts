/** What a file holds, by its first bytes before its name. */
import { decodeBytes } from '../../../text/decode-bytes.ts';
import { isElsewheres } from '../elsewhere/read-elsewhere.ts';
import { HEAD_LENGTH, LARGEST_PIECE, type OpenedFile, type Piece } from './piece.ts';
import { piecesOfJsonLines } from './pieces-of-json-lines.ts';
import { piecesOfMbox, startsMailbox } from './pieces-of-mbox.ts';
import { piecesOfWarc } from './pieces-of-warc.ts';
import { piecesOfZip, startsZip } from './pieces-of-zip.ts';

/** Opens a file's pieces one after the other; a broken piece does not stop the next. */
export function piecesOfFile(file: OpenedFile): AsyncIterable<Piece> {
  const start = Buffer.from(file.head).toString('latin1').trimStart();
  if (startsMailbox(start)) return piecesOfMbox(file);
  if (startsZip(file.head)) return piecesOfZip(file, fromArchive);
  if (start.startsWith('WARC/') || /\.warc\.gz$/i.test(file.name)) return piecesOfWarc(file);
  if (/\.(jsonl|ndjson)$/i.test(file.name)) return piecesOfJsonLines(file);
  return pieceOfWholeFile(file);
}

/** From an archive only what is made to be taken in: a page in it may be anything. */
function fromArchive(name: string, bytes: Uint8Array): Piece | null {
  const piece = wholeFile(name, bytes);
  return piece.kind === 'document' || piece.kind === 'feed' ? null : piece;
}

async function* pieceOfWholeFile(file: OpenedFile): AsyncGenerator<Piece> {
  const { name, size } = file;
  if (size > LARGEST_PIECE) {
    yield { kind: 'failed', name, reason: `The file is larger than ${LARGEST_PIECE / 1e6} MB.` };
    return;
  }
  const bytes = await allBytes(file);
  if (bytes === null) {
    yield { kind: 'failed', name, reason: `The file is larger than ${LARGEST_PIECE / 1e6} MB.` };
    return;
  }
  yield wholeFile(name, bytes);
}

/** Null if there are more than anybody reads: the system's own files and those being written tell no size. */
async function allBytes({ size, chunks }: OpenedFile): Promise<Uint8Array | null> {
  let bytes = Buffer.allocUnsafe(Math.max(size, HEAD_LENGTH));
  let length = 0;
  for await (const chunk of chunks()) {
    if (length + chunk.length > LARGEST_PIECE) return null;
    if (length + chunk.length > bytes.length)
      bytes = Buffer.concat([bytes], 2 * bytes.length + chunk.length);
    bytes.set(chunk, length);
    length += chunk.length;
  }
  return bytes.subarray(0, length);
}

function wholeFile(name: string, bytes: Uint8Array): Piece {
  const { text } = decodeBytes(bytes.subarray(0, HEAD_LENGTH), { contentType: null, kind: 'xml' });
  const kind = kindOf(text);
  if (kind !== 'document') return { kind, name, bytes };
  return { kind: 'document', document: { name, bytes, contentType: null, url: null } };
}

/**
 * By the first element that tells. A page may show a feed's markup in its text and a feed a page's, but
 * not before its own; and a plain text that speaks of "<rss>" does not begin with markup.
 */
function kindOf(head: string): 'list' | 'feed' | 'elsewhere' | 'document' {
  if (isElsewheres(head)) return 'elsewhere';
  if (/^\s*\{/.test(head)) return head.includes('jsonfeed.org/version') ? 'feed' : 'document';
  if (!/^\s*</.test(head) && !/<\?xml\s/.test(head.slice(0, 2000))) return 'document';
  const first = /<(opml|rss|feed|rdf:RDF|channel|html|body|!doctype html)[\s>]/i.exec(head)?.[1];
  if (first === undefined || /^(?:html|body|!doctype)/i.test(first)) return 'document';
  return first.toLowerCase() === 'opml' ? 'list' : 'feed';
}
