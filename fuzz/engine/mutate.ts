import type { Random } from './random.ts';

export type Material = {
  readonly dictionary: readonly Uint8Array[];
  /** Inputs that reached something. */
  readonly pool: readonly Uint8Array[];
  /** Bytes. */
  readonly longest: number;
};

type Mutation = (input: Buffer, random: Random, material: Material) => Buffer;

/** Changes an input in one to eight ways; what comes out is never longer than `longest`. */
export function mutate(input: Uint8Array, random: Random, material: Material): Buffer {
  let changed: Buffer = Buffer.from(input);
  const times = 1 + random.below(1 + random.below(8));
  for (let count = 0; count < times; count += 1) {
    changed = random.oneOf(MUTATIONS)(changed, random, material).subarray(0, material.longest);
  }
  return changed;
}

type Range = readonly [number, number];

/** Short ones more often. */
function someRange(input: Buffer, random: Random): Range {
  const start = random.below(input.length + 1);
  const longest = random.oneOf([4, 16, 64, 1024, input.length]);
  return [start, Math.min(input.length, start + random.below(longest + 1))];
}

function replaced(input: Buffer, [start, end]: Range, by: Uint8Array): Buffer {
  return Buffer.concat([input.subarray(0, start), by, input.subarray(end)]);
}

function inserted(input: Buffer, random: Random, piece: Uint8Array): Buffer {
  const at = random.below(input.length + 1);
  return replaced(input, [at, at], piece);
}

const bytesOf = (words: string) => Buffer.from(words, 'latin1');

/** Bytes that parsers trip over: ends of numbers, marks of encodings, halves of characters, controls. */
const ODD: readonly Buffer[] = [
  ...['\0', '\r', '\n', '\r\n', '\t', '\x0b', '\x1f', '\x7f', '\x80', '\xff', ' '].map(bytesOf),
  ...['\xef\xbb\xbf', '\xff\xfe', '\xfe\xff', '\xff\xfe\0\0', '\0\0\xfe\xff'].map(bytesOf),
  // Half a surrogate pair, overlong "<" and NUL, a byte too few, a byte too many.
  ...['\xed\xa0\x80', '\xed\xb0\x80', '\xc0\xbc', '\xc0\x80', '\xf4\x90\x80\x80', '\xe2\x82'].map(
    bytesOf,
  ),
  ...[
    '\u202e',
    '\u2028',
    '\u0301',
    '\u00a0',
    '\u200b',
    '\u{1f600}',
    '\ufffd',
    '\ufeff',
    'ſ',
    'İ',
    '٣',
    '一',
  ].map((sign) => Buffer.from(sign)),
  ...['0', '-1', '1e999', '9'.repeat(40), '2147483648', '9007199254740993', 'NaN'].map(bytesOf),
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'].map(bytesOf),
  ...['<', '>', '&', '"', "'", '/', '\\', '=', ':', ';', '%', '#', '--', ']]>', '&#', '${'].map(
    bytesOf,
  ),
];

const MUTATIONS: readonly Mutation[] = [
  flipBits,
  (input, random) => inserted(input, random, random.oneOf(ODD)),
  (input, random) => replaced(input, someRange(input, random), random.oneOf(ODD)),
  insertWord,
  insertWord,
  (input, random, { dictionary }) =>
    dictionary.length === 0
      ? input
      : replaced(input, someRange(input, random), random.oneOf(dictionary)),
  (input, random) => replaced(input, someRange(input, random), Buffer.alloc(0)),
  repeatRange,
  moveRange,
  (input, random) => input.subarray(0, random.below(input.length + 1)),
  splice,
  splice,
  exchangeTokens,
  exchangeTokens,
  nest,
  encode,
];

function flipBits(input: Buffer, random: Random): Buffer {
  const changed = Buffer.from(input);
  for (let count = 1 + random.below(4); count > 0 && changed.length > 0; count -= 1) {
    const at = random.below(changed.length);
    changed[at] = (changed[at] ?? 0) ^ (1 << random.below(8));
  }
  return changed;
}

function insertWord(input: Buffer, random: Random, { dictionary }: Material): Buffer {
  return dictionary.length === 0 ? input : inserted(input, random, random.oneOf(dictionary));
}

function repeatRange(input: Buffer, random: Random, { longest }: Material): Buffer {
  const range = someRange(input, random);
  const piece = input.subarray(...range);
  if (piece.length === 0) return input;
  const most = Math.floor((longest - input.length) / piece.length);
  const times = Math.min(most, 1 << random.below(random.chance(0.1) ? 16 : 6));
  return times < 1
    ? input
    : replaced(input, [range[1], range[1]], Buffer.alloc(piece.length * times, piece));
}

function moveRange(input: Buffer, random: Random): Buffer {
  const range = someRange(input, random);
  const piece = Buffer.from(input.subarray(...range));
  return inserted(replaced(input, range, Buffer.alloc(0)), random, piece);
}

/** The beginning of one input and the end of another, or a piece of the other in its midst. */
function splice(input: Buffer, random: Random, { pool }: Material): Buffer {
  if (pool.length === 0) return input;
  const other = Buffer.from(random.oneOf(pool));
  const piece = other.subarray(...someRange(other, random));
  if (random.chance(0.5)) return replaced(input, someRange(input, random), piece);
  return Buffer.concat([
    input.subarray(0, random.below(input.length + 1)),
    other.subarray(random.below(other.length + 1)),
  ]);
}

/** Most formats are words between such marks. */
const TOKEN = /[<>&;"'=\s:,{}[\]()/\\.-]|[^<>&;"'=\s:,{}[\]()/\\.-]{1,200}/g;
const LONGEST_TOKENISED = 20_000;

function exchangeTokens(input: Buffer, random: Random): Buffer {
  const start = random.below(Math.max(1, input.length - LONGEST_TOKENISED));
  const text = input.subarray(start, start + LONGEST_TOKENISED).toString('latin1');
  const tokens: string[] = text.match(TOKEN) ?? [];
  if (tokens.length < 2) return input;
  const [one, other] = [random.below(tokens.length), random.below(tokens.length)];
  const kept = tokens[one] ?? '';
  tokens[one] = tokens[other] ?? '';
  if (random.chance(0.5)) tokens[other] = kept;
  return replaced(input, [start, start + text.length], bytesOf(tokens.join('')));
}

/** A piece in itself, many deep: "<b>" a hundred times before it. */
function nest(input: Buffer, random: Random, { longest }: Material): Buffer {
  const found = /<[a-zA-Z][^<>]{0,40}>|[[{(>]|--[\w-]{1,30}/.exec(
    input.subarray(random.below(input.length + 1)).toString('latin1'),
  );
  if (found === null) return input;
  const piece = bytesOf(found[0]);
  const most = Math.max(0, Math.floor((longest - input.length) / piece.length));
  return inserted(
    input,
    random,
    Buffer.alloc(piece.length * Math.min(most, 1 << random.below(13)), piece),
  );
}

/** The same text as another system writes it, in whole or from somewhere on. */
function encode(input: Buffer, random: Random): Buffer {
  const start = random.chance(0.5) ? 0 : random.below(input.length + 1);
  const text = input.subarray(start).toString('utf8');
  const wide = Buffer.from(text, 'utf16le');
  const encoded = random.oneOf<() => Buffer>([
    () => Buffer.concat([Buffer.from([0xff, 0xfe]), wide]),
    () => Buffer.concat([Buffer.from([0xfe, 0xff]), wide.swap16()]),
    () => Buffer.from(text, 'latin1'),
    () => Buffer.from(Buffer.from(text).toString('base64')),
    () => Buffer.from(encodeURIComponent(text.toWellFormed())),
    () => Buffer.from(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')),
    () => Buffer.from(text.replaceAll('\n', '\r\n')),
  ])();
  return replaced(input, [start, input.length], encoded);
}
