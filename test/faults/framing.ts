import { type Fault, TEXT, whole } from './answers.ts';

/** Servers that do not speak HTTP as it is written. */
export const FRAMING: readonly Fault[] = [
  { name: 'sends no status', send: whole('HTTP/1.1'), expect: 'broken answer' },
  { name: 'misspells HTTP', send: whole('HTP/1.1 200 OK', TEXT), expect: 'broken answer' },
  {
    name: 'sends a status of two digits',
    send: whole('HTTP/1.1 20 OK', TEXT),
    expect: 'broken answer',
  },
  { name: 'sends a page and no head', send: (s) => s.end(TEXT), expect: 'broken answer' },
  {
    name: 'promises two lengths',
    send: whole('HTTP/1.1 200 OK\ncontent-length: 3\ncontent-length: 560', TEXT),
    expect: 'broken answer',
  },
  {
    name: 'promises less than nothing',
    send: whole('HTTP/1.1 200 OK\ncontent-length: -1', TEXT),
    expect: 'broken answer',
  },
  {
    name: 'promises a length in words',
    send: whole('HTTP/1.1 200 OK\ncontent-length: ten', TEXT),
    expect: 'broken answer',
  },
  {
    name: 'sends chunks and a length',
    send: whole(
      'HTTP/1.1 200 OK\ntransfer-encoding: chunked\ncontent-length: 4',
      '3\r\nabc\r\n0\r\n\r\n',
    ),
    expect: 'broken answer',
  },
  {
    name: 'sends a chunk of no size',
    send: whole('HTTP/1.1 200 OK\ntransfer-encoding: chunked', 'zz\r\nabc\r\n0\r\n\r\n'),
    expect: 'broken answer',
  },
  {
    name: 'sends a chunk larger than numbers',
    send: whole('HTTP/1.1 200 OK\ntransfer-encoding: chunked', 'fffffffffffffffff\r\nabc\r\n'),
    expect: 'broken answer',
  },
  {
    name: 'folds a header',
    send: whole('HTTP/1.1 200 OK\nx: a\n  b\ncontent-length: 3', 'abc'),
    expect: 'broken answer',
  },
  {
    name: 'puts NUL in a header',
    send: whole('HTTP/1.1 200 OK\nx: a\0b\ncontent-length: 3', 'abc'),
    expect: 'broken answer',
  },
  {
    name: 'ends lines with LF only',
    send: (s) => s.end('HTTP/1.1 200 OK\ncontent-length: 3\n\nabc'),
    expect: 'broken answer',
  },
  {
    name: 'sends one huge header',
    send: whole(`HTTP/1.1 200 OK\nx: ${'y'.repeat(100_000)}`, TEXT),
    expect: 'broken answer',
  },
  {
    name: 'sends 10,000 headers',
    send: whole(`HTTP/1.1 200 OK\n${'x: yyyyyyyy\n'.repeat(10_000)}z: z`, TEXT),
    expect: 'broken answer',
  },
  {
    name: 'sends a second answer behind the first',
    send: whole(
      'HTTP/1.1 200 OK\ncontent-length: 3',
      'abcHTTP/1.1 200 OK\r\ncontent-length: 4\r\n\r\nEVIL',
    ),
    expect: { kind: 'changed', text: 'abc' },
  },
];
