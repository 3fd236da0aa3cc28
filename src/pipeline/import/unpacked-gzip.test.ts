import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { unpackedGzip } from './unpacked-gzip.ts';

const MEMBER = gzipSync(Buffer.from('The ferry runs again. '.repeat(10_000)));
const LENGTH = 220_000;

async function* inPieces(bytes: Buffer, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

/** How many bytes came out, and what went wrong in the end. */
async function unpacked(bytes: Buffer, pieces = bytes.length): Promise<[number, string]> {
  let length = 0;
  try {
    for await (const piece of unpackedGzip(inPieces(bytes, pieces))) length += piece.length;
    return [length, ''];
  } catch (error) {
    return [length, error instanceof Error ? error.message : 'no error'];
  }
}

test('an archive of many members is unpacked whole, however it is cut', async () => {
  const archive = Buffer.concat([MEMBER, MEMBER, MEMBER]);
  for (const pieces of [1, 7, 1000, archive.length])
    assert.deepEqual(await unpacked(archive, pieces), [3 * LENGTH, '']);
});

test('of an archive that breaks off, all that stands before is given, and then that it broke off', async () => {
  const [length, trouble] = await unpacked(Buffer.concat([MEMBER, MEMBER.subarray(0, -3)]));
  assert.deepEqual([length, trouble], [2 * LENGTH, 'unexpected end of file']);
});

test('of an archive that is damaged in its midst, the members before stand', async () => {
  const damaged = Buffer.from(MEMBER).fill(255, 40, 60);
  const [length, trouble] = await unpacked(Buffer.concat([MEMBER, damaged, MEMBER]), 64);
  assert.ok(length >= LENGTH, `${length}`);
  assert.notEqual(trouble, '');
});

test('what is no gzip at all says so', async () => {
  assert.deepEqual(await unpacked(Buffer.from('WARC/1.0')), [0, 'incorrect header check']);
});

test('an archive that comes to more than a hundred times its size is given up, not unpacked to its end', async () => {
  const bomb = gzipSync(Buffer.alloc(120_000_000));
  const [length, trouble] = await unpacked(bomb);
  assert.equal(trouble, 'it unpacks to more than 100 times its size');
  assert.ok(length < 80_000_000, `${length}`);
});
