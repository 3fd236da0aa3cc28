/**
 * The web pages of an archive (ISO 28500), plain or compressed. Read by ourselves: the reader there is
 * for it unpacks whole chunks at once and reads heads of any length, so that a small file could take
 * all memory, and ends without a word where an archive is cut.
 */

import { decodePayload } from '../decode-payload.ts';
import { unpackedGzip } from '../unpacked-gzip.ts';
import { type ByteStream, byteStream } from './byte-stream.ts';
import { LARGEST_PIECE, type OpenedFile, type Piece } from './piece.ts';

/** Records other than pages are passed over; where the archive is damaged, the pages before stand. */
export async function* piecesOfWarc(file: OpenedFile): AsyncGenerator<Piece> {
  let count = 0;
  const stream = byteStream(isPacked(file) ? unpackedGzip(file.chunks()) : file.chunks());
  try {
    for (let head = await nextHead(stream); head !== null; head = await nextHead(stream)) {
      count += 1;
      const piece = await pieceOfRecord(stream, head, `${file.name}#${count}`);
      if (piece !== null) yield piece;
    }
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    const reason = `The archive is damaged after record ${count}: ${words}.`;
    yield { kind: 'failed', name: file.name, reason };
  } finally {
    await stream.close();
  }
}

function isPacked({ head }: OpenedFile): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

type Headers = ReadonlyMap<string, string>;

const LONGEST_HEAD = 65_536;

/** Two stand behind each record, and some programs are generous; a file of nothing else would never end. */
const MOST_EMPTY_LINES = 1000;

/** The next record's head, or null at the archive's end. Throws a few words if there is none. */
async function nextHead(stream: ByteStream): Promise<Headers | null> {
  for (let empty = 0; empty < MOST_EMPTY_LINES; empty += 1) {
    if (await stream.isAtEnd()) return null;
    const line = await stream.until('\n', LONGEST_HEAD);
    if (line === null) throw new Error('it breaks off, or something else follows');
    const text = line.toString('latin1').trim();
    if (text === '') continue;
    if (!text.startsWith('WARC/')) throw new Error('no record begins where one should');
    return restOfHead(stream);
  }
  throw new Error('nothing but empty lines follows');
}

/** Header lines up to the empty one. */
async function restOfHead(stream: ByteStream): Promise<Headers> {
  let length = 0;
  const headers = new Map<string, string>();
  for (;;) {
    const line = await stream.until('\n', LONGEST_HEAD - length);
    if (line === null) throw new Error('a record breaks off in its head, or has too long a one');
    length += line.length;
    const text = line.toString('utf8');
    if (text.trim() === '') return headers;
    addHeader(headers, text);
  }
}

function addHeader(headers: Map<string, string>, line: string): void {
  const colon = line.indexOf(':');
  if (colon > 0)
    headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
}

async function pieceOfRecord(
  stream: ByteStream,
  headers: Headers,
  name: string,
): Promise<Piece | null> {
  const length = Number(headers.get('content-length') ?? 'none');
  if (!Number.isSafeInteger(length) || length < 0)
    throw new Error('a record does not say its length');
  const isResponse = headers.get('warc-type') === 'response';
  // Of what is too large for a page the head is enough to name it.
  const isTooLarge = length > LARGEST_PIECE + LONGEST_HEAD;
  const most = isTooLarge ? LONGEST_HEAD : length;
  const { bytes, passed } = await stream.take(length, isResponse ? most : 0);
  if (passed < length) throw new Error('its last record breaks off');
  if (!isResponse) return null;
  return pieceOfResponse(bytes, { length, name, url: targetOf(headers) });
}

/** WARC 1.0 wrote addresses between angle brackets, by a mistake in its grammar. */
function targetOf(headers: Headers): string | null {
  return headers.get('warc-target-uri')?.replace(/^<|>$/g, '') ?? null;
}

type Response = { readonly length: number; readonly name: string; readonly url: string | null };

async function pieceOfResponse(
  bytes: Buffer,
  { length, name, url }: Response,
): Promise<Piece | null> {
  const head = bytes.subarray(0, LONGEST_HEAD).toString('latin1');
  const end = /\r?\n\r?\n/.exec(head);
  if (end === null || !/^HTTP\/\d(?:\.\d)? 200\b/.test(head)) return null;
  const headers = new Map<string, string>();
  for (const line of head.slice(0, end.index).split('\n')) addHeader(headers, line);
  const contentType = headers.get('content-type') ?? null;
  if (!/html/i.test(contentType ?? '')) return null;
  const body = bytes.subarray(end.index + end[0].length);
  const page =
    length > bytes.length ? null : await decodePayload({ headers, bytes: body }, LARGEST_PIECE);
  if (page === null) {
    const reason = `The page is larger than ${LARGEST_PIECE / 1e6} MB, or packed in a way that cannot be undone.`;
    return { kind: 'failed', name, reason };
  }
  return { kind: 'document', document: { name, bytes: page, contentType, url } };
}
