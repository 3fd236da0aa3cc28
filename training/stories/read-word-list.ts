import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** A word of a language with the part of all running words that it is. */
export type ListedWord = { readonly word: string; readonly part: number };

/**
 * A frequency list of the Python package wordfreq (small_en.msgpack.gz): after a header, words by frequency, those
 * of 10^(-n/100) in the n-th list. Only as much of MessagePack is read as it uses.
 */
export function readWordList(path: string): ListedWord[] {
  const lists = decode(gunzipSync(readFileSync(path)));
  if (!Array.isArray(lists)) throw new Error(`${path} is no list of words`);
  return lists.slice(1).flatMap((words: unknown, at) => {
    const part = 10 ** (-at / 100);
    return Array.isArray(words) ? words.map((word) => ({ word: String(word), part })) : [];
  });
}

function decode(bytes: Buffer): unknown {
  const place = { at: 0 };
  return decodeValue(bytes, place);
}

function decodeValue(bytes: Buffer, place: { at: number }): unknown {
  const head = bytes.readUInt8(place.at);
  place.at += 1;
  if (head < 0x80) return head;
  if (head < 0x90) return decodeMap(bytes, place, head & 15);
  if (head < 0xa0) return decodeList(bytes, place, head & 15);
  if (head < 0xc0) return decodeString(bytes, place, head & 31);
  if (head === 0xd9) return decodeString(bytes, place, take(bytes, place, 1));
  if (head === 0xda) return decodeString(bytes, place, take(bytes, place, 2));
  if (head === 0xdc) return decodeList(bytes, place, take(bytes, place, 2));
  if (head === 0xdd) return decodeList(bytes, place, take(bytes, place, 4));
  if (head === 0xcc || head === 0xcd || head === 0xce) {
    return take(bytes, place, 1 << (head - 0xcc));
  }
  throw new Error(`MessagePack's ${head.toString(16)} is not known here`);
}

function take(bytes: Buffer, place: { at: number }, size: number): number {
  const value = bytes.readUIntBE(place.at, size);
  place.at += size;
  return value;
}

function decodeString(bytes: Buffer, place: { at: number }, size: number): string {
  place.at += size;
  return bytes.toString('utf8', place.at - size, place.at);
}

function decodeList(bytes: Buffer, place: { at: number }, size: number): unknown[] {
  return Array.from({ length: size }, () => decodeValue(bytes, place));
}

function decodeMap(bytes: Buffer, place: { at: number }, size: number): null {
  for (let at = 0; at < size * 2; at += 1) decodeValue(bytes, place);
  return null;
}
