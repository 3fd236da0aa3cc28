import { Buffer } from 'node:buffer';
import { changed, type Fault, page, TEXT, whole } from './answers.ts';

/** Servers that send a page. */
export const PAGES: readonly Fault[] = [
  {
    name: 'says no type',
    send: page(''),
    expect: { ...changed, contentType: null, etag: null, freshFor: null },
  },
  {
    name: 'says two types',
    send: page('content-type: text/xml\ncontent-type: text/html'),
    expect: { ...changed, contentType: 'text/xml' },
  },
  {
    name: 'sends validators',
    send: page('etag: "é1"\nlast-modified: Sun, 01 Mar 2026 11:00:00 GMT'),
    expect: { ...changed, etag: '"é1"', lastModified: 'Sun, 01 Mar 2026 11:00:00 GMT' },
  },
  {
    name: 'sends a validator of 5 KB',
    send: page(`etag: "${'x'.repeat(5000)}"`),
    expect: { ...changed, etag: null },
  },
  {
    name: 'expires at a date',
    send: page('expires: Sun, 01 Mar 2026 12:30:00 GMT'),
    expect: { ...changed, freshFor: 1_800_000 },
  },
  { name: 'sends an empty page', send: page('', ''), expect: { kind: 'changed', text: '' } },
  {
    name: 'sends an empty page as gzip',
    send: page('content-encoding: gzip', ''),
    expect: 'broken answer',
  },
  { name: 'sends a page until it closes', send: whole('HTTP/1.0 200 OK', TEXT), expect: changed },
  {
    name: 'sends chunks',
    send: whole('HTTP/1.1 200 OK\ntransfer-encoding: chunked', '3\r\nabc\r\n0\r\nx: y\r\n\r\n'),
    expect: { kind: 'changed', text: 'abc' },
  },
  {
    name: 'sends other bytes than UTF-8',
    send: page('content-type: text/xml; charset=latin1', Buffer.from('é', 'latin1')),
    expect: { kind: 'changed', bytes: Buffer.from([0xe9]) },
  },
  {
    name: 'greets first and then answers',
    send: (s, a) => {
      s.write('HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n');
      page('')(s, a);
    },
    expect: changed,
  },
];
