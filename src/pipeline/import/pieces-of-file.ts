/** What a file holds, by its first bytes before its name. */
import { parseOpml } from '../../feeds/opml.ts';
import { decodeBytes } from '../../text/decode-bytes.ts';
import { HEAD_LENGTH, LARGEST_PIECE, type OpenedFile, type Piece } from './piece.ts';
import { piecesOfJsonLines } from './pieces-of-json-lines.ts';
import { piecesOfMbox } from './pieces-of-mbox.ts';
import { piecesOfWarc } from './pieces-of-warc.ts';

/** Opens a file's pieces one after the other; a broken piece does not stop the next. */
export function piecesOfFile(file: OpenedFile): AsyncIterable<Piece> {
  const start = Buffer.from(file.head).toString('latin1').trimStart();
  if (/^From [^\n]{3,200}\n/.test(start)) return piecesOfMbox(file);
  if (start.startsWith('WARC/') || /\.warc\.gz$/i.test(file.name)) return piecesOfWarc(file);
  if (/\.(jsonl|ndjson)$/i.test(file.name)) return piecesOfJsonLines(file);
  return pieceOfWholeFile(file);
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

/** Null if there are more than the size promised: a pipe, or a file that is being written. */
async function allBytes(file: OpenedFile): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of file.chunks()) {
    length += chunk.length;
    if (length > LARGEST_PIECE) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function wholeFile(name: string, bytes: Uint8Array): Piece {
  const head = decodeBytes(bytes.subarray(0, HEAD_LENGTH), { contentType: null, kind: 'xml' }).text;
  if (/<opml[\s>]/i.test(head)) return listPiece(name, bytes);
  if (looksLikeFeed(head)) return { kind: 'feed', name, bytes };
  return { kind: 'document', document: { name, bytes, contentType: null, url: null } };
}

function listPiece(name: string, bytes: Uint8Array): Piece {
  const parse = parseOpml(decodeBytes(bytes, { contentType: null, kind: 'xml' }).text);
  if (parse.kind === 'failed') return { kind: 'failed', name, reason: parse.reason };
  if (parse.listings.length === 0) {
    return { kind: 'failed', name, reason: 'The list names no feeds.' };
  }
  return { kind: 'list', name, listings: parse.listings };
}

/** A page may show a feed's markup in its text, but not before its own. */
function looksLikeFeed(head: string): boolean {
  if (/<(html|body|!doctype html)[\s>]/i.test(head)) return false;
  if (/<(rss|feed|rdf:RDF)[\s>]/.test(head)) return true;
  return /^\s*\{/.test(head) && head.includes('jsonfeed.org/version');
}
