import type { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import zlib from 'node:zlib';
import { firstHeader, type Headers, header } from './headers.ts';

/** `reason` is the end of a sentence that begins with "The answer". */
export class BrokenBodyError extends Error {
  readonly code = 'BROKEN_BODY';
  readonly reason: string;
  constructor(reason: string) {
    super(`The answer ${reason}`);
    this.name = 'BrokenBodyError';
    this.reason = reason;
  }
}

export class BodyTooLargeError extends Error {
  readonly code = 'BODY_TOO_LARGE';
  constructor() {
    super('The answer is larger than the limit');
    this.name = 'BodyTooLargeError';
  }
}

export type BodyLimits = {
  /** As it comes over the wire and decompressed, each. */
  readonly maxBytes: number;
  readonly signal: AbortSignal;
};

/**
 * Reads a body and undoes its compression. Counts on both sides while it flows, so that what is
 * refused is never held: 1.6 KB of Brotli can stand for 2 GB. Throws BodyTooLargeError,
 * BrokenBodyError, or what the body or the decoder threw.
 */
export async function readBody(
  body: Readable,
  headers: Headers,
  limits: BodyLimits,
): Promise<Uint8Array> {
  const encoding = encodingOf(headers);
  if (Number(firstHeader(headers, 'content-length') ?? 0) > limits.maxBytes) {
    throw new BodyTooLargeError();
  }
  const sums = { raw: 0, decoded: 0 };
  const raw = limited(sums, 'raw', limits.maxBytes);
  const pieces: Uint8Array[] = [];
  const collect = async (source: AsyncIterable<Uint8Array>) => {
    for await (const piece of limited(sums, 'decoded', limits.maxBytes)(source)) pieces.push(piece);
  };
  const signal = { signal: limits.signal };
  try {
    if (encoding === 'identity') await pipeline(body, raw, collect, signal);
    else await pipeline(body, raw, decoderOf(encoding), collect, signal);
  } catch (error) {
    throw isBrokenOff(error) ? new BrokenBodyError('broke off in the middle') : error;
  }
  return Buffer.concat(pieces);
}

function isBrokenOff(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' && BROKEN_OFF.has(code);
}

const BROKEN_OFF: ReadonlySet<string> = new Set([
  'ECONNRESET',
  'EPIPE',
  'UND_ERR_SOCKET',
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
  'Z_BUF_ERROR',
]);

type Encoding = 'identity' | 'gzip' | 'deflate' | 'br' | 'zstd';

const ENCODINGS = new Map<string, Encoding>([
  ['gzip', 'gzip'],
  ['x-gzip', 'gzip'],
  ['deflate', 'deflate'],
  ['br', 'br'],
  ['zstd', 'zstd'],
]);

/** No honest server compresses twice, and chains of encodings multiply (CVE-2026-22036). */
function encodingOf(headers: Headers): Encoding {
  const named = (header(headers, 'content-encoding') ?? '').toLowerCase().split(',', 20);
  const encodings = named.map((one) => one.trim()).filter((one) => one && one !== 'identity');
  const [first, second] = encodings;
  if (first === undefined) return 'identity';
  if (second !== undefined) throw new BrokenBodyError('is compressed more than once');
  const encoding = ENCODINGS.get(first);
  if (encoding === undefined) throw new BrokenBodyError('is compressed in an unknown way');
  return encoding;
}

type Sums = { raw: number; decoded: number };

/** Passes pieces on until there are too many. */
function limited(sums: Sums, side: keyof Sums, maxBytes: number) {
  return async function* (source: AsyncIterable<Uint8Array>) {
    for await (const piece of source) {
      sums[side] += piece.length;
      if (sums[side] > maxBytes || isBomb(sums)) throw new BodyTooLargeError();
      yield piece;
    }
  };
}

const MAX_RATIO = 100;
/** Below this, a ratio proves nothing: a page of blanks is small and harmless. */
const RATIO_FROM = 1_000_000;

function isBomb(sums: Sums): boolean {
  return sums.decoded > RATIO_FROM && sums.decoded > sums.raw * MAX_RATIO;
}

function decoderOf(encoding: Exclude<Encoding, 'identity'>): Transform | Decode {
  switch (encoding) {
    case 'gzip':
      return zlib.createGunzip();
    case 'br':
      return zlib.createBrotliDecompress();
    case 'zstd':
      return zlib.createZstdDecompress({ params: { [zlib.constants.ZSTD_d_windowLogMax]: 23 } });
    case 'deflate':
      return inflate;
  }
}

type Decode = (source: AsyncIterable<Uint8Array>) => AsyncGenerator<Uint8Array>;

/**
 * "deflate" means zlib's format (RFC 9110, 8.4.1.2), but some servers send it bare; the low half of
 * the first byte tells them apart.
 */
async function* inflate(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const pieces = source[Symbol.asyncIterator]();
  const first = await pieces.next();
  if (first.done) return;
  const isZlib = ((first.value[0] ?? 0) & 0x0f) === 8;
  const decoder = isZlib ? zlib.createInflate() : zlib.createInflateRaw();
  const whole = (async function* () {
    yield first.value;
    yield* { [Symbol.asyncIterator]: () => pieces };
  })();
  // What goes wrong in there comes out of the decoder below.
  pipeline(whole, decoder).catch(() => {});
  yield* decoder;
}
