import { Buffer } from 'node:buffer';
import type { Socket } from 'node:net';
import type { Asked } from '../../src/net/loopback.ts';
import { changed, type Fault, page, redirect, type Send, status } from './answers.ts';

/** Servers that forward. */
export const REDIRECTS: readonly Fault[] = [
  {
    name: 'forwards to itself',
    send: (s, a) => redirect(302, a.path)(s, a),
    expect: 'too many redirects',
  },
  { name: 'forwards in a circle', send: circle, expect: 'too many redirects' },
  {
    name: 'forwards for ever',
    send: (s, a) => redirect(301, `${a.path}x`)(s, a),
    expect: 'too many redirects',
  },
  { name: 'forwards to a file', send: redirect(302, 'file:///etc/passwd'), expect: 'bad address' },
  {
    name: 'forwards to data:',
    send: redirect(302, 'data:text/plain,hello'),
    expect: 'bad address',
  },
  {
    name: 'forwards to blob:',
    send: redirect(302, 'blob:http://127.0.0.1/x'),
    expect: 'bad address',
  },
  {
    name: 'forwards to a script',
    send: redirect(302, 'javascript:alert(1)'),
    expect: 'bad address',
  },
  { name: 'forwards to ftp', send: redirect(301, 'ftp://127.0.0.1/'), expect: 'bad address' },
  {
    name: 'forwards with a password',
    send: redirect(301, 'http://a:b@127.0.0.1/'),
    expect: 'bad address',
  },
  { name: 'forwards to nonsense', send: redirect(302, 'http://[::::]/'), expect: 'bad address' },
  {
    name: 'forwards to an endless address',
    send: redirect(302, `/${'x'.repeat(9000)}`),
    expect: 'bad address',
  },
  { name: 'forwards nowhere', send: status(302), expect: 'broken answer' },
  { name: 'forwards to an empty place', send: redirect(302, ''), expect: 'broken answer' },
  {
    name: 'forwards into a private network',
    send: redirect(301, 'http://10.0.0.1/'),
    expect: 'refused address',
  },
  {
    name: 'forwards to the metadata of a cloud',
    send: redirect(302, 'http://169.254.169.254/latest/'),
    expect: 'refused address',
  },
  {
    name: 'forwards to a disguised address',
    send: redirect(308, 'http://[64:ff9b::7f00:1]/'),
    expect: 'refused address',
  },
  { name: 'has moved for good', send: chain([301]), expect: { ...changed, movedTo: 'URL/1' } },
  {
    name: 'has moved for good, by 308',
    send: chain([308]),
    expect: { ...changed, movedTo: 'URL/1' },
  },
  {
    name: 'has moved twice for good',
    send: chain([301, 308]),
    expect: { ...changed, movedTo: 'URL/2', url: 'URL/2' },
  },
  {
    name: 'has moved ten times for good',
    send: chain(Array(10).fill(301)),
    expect: { ...changed, movedTo: 'URL/10' },
  },
  {
    name: 'has moved eleven times',
    send: chain(Array(11).fill(301)),
    expect: 'too many redirects',
  },
  {
    name: 'is elsewhere for now',
    send: chain([302]),
    expect: { ...changed, movedTo: null, url: 'URL/1' },
  },
  {
    name: 'is elsewhere for now, by 307',
    send: chain([307]),
    expect: { ...changed, movedTo: null },
  },
  {
    name: 'has moved for good, then for now',
    send: chain([301, 302]),
    expect: { ...changed, movedTo: null },
  },
  {
    name: 'has moved for now, then for good',
    send: chain([303, 301]),
    expect: { ...changed, movedTo: null },
  },
  {
    name: 'forwards to an address in UTF-8',
    send: utf8Location,
    expect: { ...changed, url: 'URL/caf%C3%A9' },
  },
  {
    name: 'has moved for good and is unchanged there',
    send: chain([301], status(304)),
    request: { etag: '"a"' },
    expect: { kind: 'unchanged', movedTo: 'URL/1' },
  },
  {
    name: 'has moved for good and is gone there',
    send: chain([301], status(410)),
    expect: { kind: 'gone' },
  },
  {
    name: 'is elsewhere for now, and that is gone',
    send: chain([302], status(410)),
    expect: 'not found',
  },
];

function circle(socket: Socket, asked: Asked): void {
  const base = asked.path.replace(/\/b$/, '');
  redirect(302, asked.path.endsWith('/b') ? base : `${base}/b`)(socket, asked);
}

/** /n is forwarded to /n/1, that to /n/2 and so on, by these statuses; then comes the page. */
function chain(statuses: readonly number[], last: Send = page('')): Send {
  return (socket, asked) => {
    const [, base = '', step = '0'] = /^(\/\w+)\/?(\d*)/.exec(asked.path) ?? [];
    const code = statuses[Number(step)];
    if (code === undefined) last(socket, asked);
    else redirect(code, `${base}/${Number(step) + 1}`)(socket, asked);
  };
}

function utf8Location(socket: Socket, asked: Asked): void {
  const location = Buffer.from(`${asked.path}/café`).toString('latin1');
  const send = asked.path.endsWith('%C3%A9') ? page('') : redirect(302, location);
  send(socket, asked);
}
