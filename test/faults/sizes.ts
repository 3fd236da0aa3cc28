import { Buffer } from 'node:buffer';
import zlib from 'node:zlib';
import { brotli, endless, type Fault, page, TEXT, whole, ZEROS } from './answers.ts';

/** Servers that send too much. */
export const SIZES: readonly Fault[] = [
  {
    name: 'sends without end',
    send: endless('HTTP/1.1 200 OK\n\n', Buffer.alloc(500_000), 5),
    expect: 'too large',
  },
  {
    name: 'sends chunks without end',
    send: endless(
      'HTTP/1.1 200 OK\ntransfer-encoding: chunked\n\n',
      `7a120\r\n${'x'.repeat(500_000)}\r\n`,
      5,
    ),
    expect: 'too large',
  },
  {
    name: 'promises 9 TB',
    send: whole('HTTP/1.1 200 OK\ncontent-length: 9000000000000', 'abc'),
    expect: 'too large',
  },
  {
    name: 'is one byte too large for this request',
    send: page('', 'abcd'),
    request: { maxBytes: 3 },
    expect: 'too large',
  },
  {
    name: 'is just large enough for this request',
    send: page('', 'abc'),
    request: { maxBytes: 3 },
    expect: { kind: 'changed', text: 'abc' },
  },
  {
    name: 'sends a gzip bomb',
    send: page('content-encoding: gzip', zlib.gzipSync(ZEROS)),
    expect: 'too large',
  },
  {
    name: 'sends a deflate bomb',
    send: page('content-encoding: deflate', zlib.deflateSync(ZEROS)),
    expect: 'too large',
  },
  {
    name: 'sends a bare deflate bomb',
    send: page('content-encoding: deflate', zlib.deflateRawSync(ZEROS)),
    expect: 'too large',
  },
  {
    name: 'sends a Brotli bomb',
    send: page('content-encoding: br', brotli(ZEROS)),
    expect: 'too large',
  },
  {
    name: 'sends a zstd bomb',
    send: page('content-encoding: zstd', zlib.zstdCompressSync(ZEROS)),
    expect: 'too large',
  },
  {
    name: 'sends a bomb below the limit of bytes',
    send: page('content-encoding: gzip', zlib.gzipSync(ZEROS.subarray(0, 2_500_000))),
    expect: 'too large',
  },
  {
    name: 'names gzip twice',
    send: page('content-encoding: gzip, gzip', zlib.gzipSync(zlib.gzipSync(TEXT))),
    expect: 'broken answer',
  },
  {
    name: 'names gzip in two headers',
    send: page(
      'content-encoding: gzip\ncontent-encoding: gzip',
      zlib.gzipSync(zlib.gzipSync(TEXT)),
    ),
    expect: 'broken answer',
  },
  {
    name: 'names 5,000 encodings',
    send: page(`content-encoding: ${'gzip,'.repeat(5000)}gzip`, zlib.gzipSync(TEXT)),
    expect: 'broken answer',
  },
];
