import { Buffer } from 'node:buffer';
import zlib from 'node:zlib';
import { brotli, changed, type Fault, page, TEXT, whole } from './answers.ts';

function cut(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, Math.floor(bytes.length * 0.6));
}

const damaged = zlib.gzipSync(TEXT);
damaged[damaged.length - 6] = (damaged[damaged.length - 6] ?? 0) ^ 0xff;

/** Servers that compress, and that only say so. */
export const ENCODINGS: readonly Fault[] = [
  {
    name: 'sends gzip',
    send: page('content-encoding: gzip', zlib.gzipSync(TEXT)),
    expect: changed,
  },
  {
    name: 'sends x-gzip',
    send: page('content-encoding: x-gzip', zlib.gzipSync(TEXT)),
    expect: changed,
  },
  {
    name: 'sends GZIP after identity',
    send: page('content-encoding: identity, GZIP', zlib.gzipSync(TEXT)),
    expect: changed,
  },
  {
    name: 'sends gzip in two members',
    send: page(
      'content-encoding: gzip',
      Buffer.concat([zlib.gzipSync(TEXT.slice(0, 99)), zlib.gzipSync(TEXT.slice(99))]),
    ),
    expect: changed,
  },
  {
    name: 'sends deflate',
    send: page('content-encoding: deflate', zlib.deflateSync(TEXT)),
    expect: changed,
  },
  {
    name: 'sends bare deflate',
    send: page('content-encoding: deflate', zlib.deflateRawSync(TEXT)),
    expect: changed,
  },
  {
    name: 'sends Brotli',
    send: page('content-encoding: br', brotli(Buffer.from(TEXT))),
    expect: changed,
  },
  {
    name: 'sends zstd',
    send: page('content-encoding: zstd', zlib.zstdCompressSync(TEXT)),
    expect: changed,
  },
  { name: 'names no encoding in the header', send: page('content-encoding: '), expect: changed },
  {
    name: 'cuts gzip off',
    send: page('content-encoding: gzip', cut(zlib.gzipSync(TEXT))),
    expect: 'broken answer',
  },
  {
    name: 'cuts deflate off',
    send: page('content-encoding: deflate', cut(zlib.deflateSync(TEXT))),
    expect: 'broken answer',
  },
  {
    name: 'cuts Brotli off',
    send: page('content-encoding: br', cut(brotli(Buffer.from(TEXT)))),
    expect: 'broken answer',
  },
  {
    name: 'cuts zstd off',
    send: page('content-encoding: zstd', cut(zlib.zstdCompressSync(TEXT))),
    expect: 'broken answer',
  },
  {
    name: 'cuts gzip off and closes',
    send: whole('HTTP/1.1 200 OK\ncontent-encoding: gzip', cut(zlib.gzipSync(TEXT))),
    expect: 'broken answer',
  },
  {
    name: 'damages the sum of its gzip',
    send: page('content-encoding: gzip', damaged),
    expect: 'broken answer',
  },
  {
    name: 'says gzip and sends text',
    send: page('content-encoding: gzip'),
    expect: 'broken answer',
  },
  {
    name: 'says Brotli and sends text',
    send: page('content-encoding: br'),
    expect: 'broken answer',
  },
  {
    name: 'says zstd and sends text',
    send: page('content-encoding: zstd'),
    expect: 'broken answer',
  },
  {
    name: 'compresses in a way nobody knows',
    send: page('content-encoding: pack200-gzip'),
    expect: 'broken answer',
  },
];
