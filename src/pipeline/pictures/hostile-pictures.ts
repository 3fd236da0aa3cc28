/** For tests: pictures as servers send them, and what only looks like one. */
import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/** Words that no answer may contain. */
export const PLANTED = '<script>alert("planted")</script>';

/** A picture with some content: the left half red, the right half blue. */
export function twoHalves(width: number, height: number): Sharp {
  const half = { create: { width: width / 2, height, channels: 3, background: '#00f' } } as const;
  return sharp({ create: { width, height, channels: 3, background: '#f00' } }).composite([
    { input: half, left: width / 2, top: 0 },
  ]);
}

type Png = {
  readonly width: number;
  readonly height: number;
  readonly depth?: 8 | 16;
  readonly isInterlaced?: boolean;
  /** Bytes of rows, all zero. */
  readonly rows: number;
  /** A text beside the pixels. */
  readonly comment?: string;
};

/** A PNG (W3C PNG, third edition) that says what it is told to say. */
export function png({
  width,
  height,
  depth = 8,
  isInterlaced = false,
  rows,
  comment,
}: Png): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = depth;
  head[9] = 6;
  head[12] = isInterlaced ? 1 : 0;
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    piece('IHDR', head),
    ...(comment === undefined ? [] : [piece('tEXt', Buffer.from(`Comment\0${comment}`))]),
    piece('IDAT', deflateSync(Buffer.alloc(rows), { level: 9 })),
    piece('IEND', Buffer.alloc(0)),
  ]);
}

function piece(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(content.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([size, named, check]);
}

/** What is no picture, or none that is read, whatever it begins with or is called. */
export const NO_PICTURES: Readonly<Record<string, Uint8Array>> = {
  nothing: new Uint8Array(0),
  'one byte': Uint8Array.of(0xff),
  'a page': bytesOf(`<!doctype html>${PLANTED}`),
  'a drawing': bytesOf(
    `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)">${PLANTED}</svg>`,
  ),
  'a drawing with a declaration': bytesOf(
    `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg>&a;</svg>`,
  ),
  'a page behind the start of a JPEG': bytesOf(`\xff\xd8\xff\xe0${PLANTED}`),
  'a page behind the start of a PNG': bytesOf(`\x89PNG\r\n\x1a\n${PLANTED}`),
  'a program that is a GIF by its start': bytesOf('GIF89a=1;alert(1)//'),
  'a film': bytesOf(`\0\0\0\x18ftypisom\0\0\0\0isomiso2${'x'.repeat(200)}`),
  'an old camera’s picture': bytesOf(`II*\0\x08\0\0\0${'x'.repeat(200)}`),
  'a bitmap': bytesOf(`BM${'x'.repeat(200)}`),
  'a document': bytesOf('%PDF-1.7 %%EOF'),
  'a WebP of nothing': bytesOf('RIFF\x0c\0\0\0WEBPVP8 \0\0\0\0'),
  'an AVIF of nothing': bytesOf('\0\0\0\x18ftypavif\0\0\0\0avifmif1'),
};

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'latin1'));
}
