import { gzipSync } from 'node:zlib';
import type { OpenedFile, Piece } from '../../src/pipeline/import/pieces/piece.ts';
import { piecesOfFile } from '../../src/pipeline/import/pieces/pieces-of-file.ts';
import { readLine } from '../../src/pipeline/reading/read-line.ts';
import { hold, type Target } from '../engine/target.ts';
import { seedsOf, wordsOf } from '../seeds.ts';
import { holdArticle, holdReason } from './article-holds.ts';

/** The same bytes in pieces of another length are the same file. */
function openedFile(name: string, bytes: Buffer, chunk: number): OpenedFile {
  return {
    name,
    head: bytes.subarray(0, 65_536),
    size: bytes.length,
    chunks: async function* () {
      for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
    },
  };
}

async function piecesOf(file: OpenedFile): Promise<Piece[]> {
  return Array.fromAsync(piecesOfFile(file));
}

async function holdPieces(name: string, bytes: Buffer, isWhole = true): Promise<void> {
  const whole = await piecesOf(openedFile(name, bytes, 1 << 20));
  for (const piece of whole) {
    if (piece.kind === 'failed') holdReason(piece.reason);
  }
  for (const chunk of [7, 1000]) {
    const cut = await piecesOf(openedFile(name, bytes, chunk));
    if (isWhole) hold(printOf(cut) === printOf(whole), 'a file cut otherwise is the same file');
    else holdBeginning(cut, whole);
  }
}

/** Of two readings of a damaged file one may come further than the other, but to nothing else. */
function holdBeginning(one: readonly Piece[], other: readonly Piece[]): void {
  const prints = [one, other].map((pieces) =>
    pieces.filter(({ kind }) => kind !== 'failed').map((piece) => printOf([piece])),
  );
  const [shorter = [], longer = []] = prints.toSorted((a, b) => a.length - b.length);
  hold(shorter.join() === longer.slice(0, shorter.length).join(), 'a damaged file begins alike');
}

function printOf(pieces: readonly Piece[]): string {
  return JSON.stringify(pieces, (_, value) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
  );
}

const WARC_WORDS = wordsOf(
  'WARC/1.0\r\n WARC-Type: response Content-Length: -1 0 5\r\n 99999999999999999999 1e3 0x10 HTTP/1.1 200 OK\r\n chunked \r\n\r\n content-encoding:gzip br zstd deflate ffffffff\r\n',
);

export function openArchives(): Target {
  return {
    dictionary: WARC_WORDS,
    seeds: seedsOf('archives'),
    run: async (input) => {
      await holdPieces('a.warc', Buffer.from(input));
      await holdPieces('a.warc.gz', gzipSync(input));
    },
  };
}

/** The packing itself is what is changed. */
export function openPacked(): Target {
  return {
    dictionary: ['\x1f\x8b\x08'],
    seeds: seedsOf('archives').map((bytes) => gzipSync(bytes)),
    run: (input) => holdPieces('a.warc.gz', Buffer.from(input), false),
  };
}

export function openMailboxes(): Target {
  return {
    dictionary: [
      '\nFrom ',
      '\r\nFrom ',
      '\n>From ',
      'From a@b.example 16:00\nA: b\n\n',
      '\n\n',
      '16:00\nSubject: x\n',
    ],
    seeds: seedsOf('mailboxes'),
    run: (input) => holdPieces('a.mbox', Buffer.from(input)),
  };
}

export function openLines(): Target {
  return {
    dictionary: wordsOf(
      '{ } [ ] , : " "headline": "text": "paragraphs": "byline": "published": "url": "language": "__proto__": "constructor": null 1e999 \\ud800 \\n\\n [[[[ \ufeff',
    ),
    seeds: seedsOf('lines'),
    run: (input) => {
      const read = readLine(input);
      if (read.kind === 'failed') hold(read.reason !== '', 'a reason is a text');
      else holdArticle(read.article);
    },
  };
}
