import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw, zstdDecompress } from 'node:zlib';

/** A message's body as HTTP sent it, with the headers that say how; names in lower case. */
export type Payload = {
  readonly headers: ReadonlyMap<string, string>;
  readonly bytes: Buffer;
};

/** As of answers from the network (net/answers/read-body.ts): what unpacks to more than so many times its size is a bomb. */
const MOST_TIMES = 100;
/** Bytes. Below this a ratio proves nothing. */
const RATIO_FROM = 1_000_000;

/**
 * A body without its transfer and content encodings; null if they cannot be undone or what comes out
 * is larger than `most` bytes, or a bomb. Archives often hold the body decoded beside the headers of the encoded
 * one: what is not encoded as it says is left as it is.
 */
export async function decodePayload(
  { headers, bytes }: Payload,
  most: number,
): Promise<Buffer | null> {
  const isChunked = /chunked/i.test(headers.get('transfer-encoding') ?? '');
  const whole = isChunked ? withoutChunks(bytes) : bytes;
  const encoding = headers.get('content-encoding')?.trim().toLowerCase() ?? '';
  const decode = DECODERS.get(encoding);
  if (whole === null || decode === undefined) return whole;
  try {
    const maxOutputLength = Math.min(most, Math.max(RATIO_FROM, MOST_TIMES * whole.length));
    return await decode(whole, { maxOutputLength });
  } catch (error) {
    const isTooLarge =
      error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return isTooLarge || !looksLikeText(whole) ? null : whole;
  }
}

/** All in the threads that the platform has for it: whoever waits for a page does not wait for an archive. */
type Decoder = (bytes: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>;

const DECODERS: ReadonlyMap<string, Decoder> = new Map<string, Decoder>([
  ['gzip', promisify(gunzip)],
  ['x-gzip', promisify(gunzip)],
  // RFC 9110, 8.4.1.2: zlib is meant, and servers that send it bare are old friends.
  ['deflate', (bytes, options) => (isZlib(bytes) ? INFLATE : INFLATE_RAW)(bytes, options)],
  ['br', promisify(brotliDecompress)],
  ['zstd', promisify(zstdDecompress)],
]);

const INFLATE: Decoder = promisify(inflate);
const INFLATE_RAW: Decoder = promisify(inflateRaw);

function isZlib(bytes: Buffer): boolean {
  return bytes.length > 1 && ((bytes[0] ?? 0) & 15) === 8 && bytes.readUInt16BE(0) % 31 === 0;
}

function looksLikeText(bytes: Buffer): boolean {
  return /^[\s\ufeff]{0,100}</.test(bytes.subarray(0, 200).toString());
}

/** A page of 50 MB has some ten thousand; they are counted here, in the thread that answers readers. */
const MOST_CHUNKS = 50_000;

/** RFC 9112, 7.1; a body that is not in chunks after all is left as it is. Null if there are too many. */
function withoutChunks(bytes: Buffer): Buffer | null {
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    if (parts.length >= MOST_CHUNKS) return null;
    const line = bytes.subarray(at, at + 200).toString('latin1');
    const size = /^([0-9a-f]{1,8})[^\n]{0,150}\n/i.exec(line);
    if (size?.[1] === undefined) return parts.length === 0 ? bytes : Buffer.concat(parts);
    const start = at + size[0].length;
    const length = Number.parseInt(size[1], 16);
    if (length === 0) break;
    parts.push(bytes.subarray(start, start + length));
    at = start + length + 2;
  }
  return Buffer.concat(parts);
}
