import type { Socket } from 'node:net';
import { endless, type Fault, TEXT, whole } from './answers.ts';

/** Servers that do not finish. */
export const CONNECTIONS: readonly Fault[] = [
  { name: 'never answers', send: () => {}, expect: 'timed out' },
  { name: 'closes without a word', send: (s) => s.end(), expect: 'no connection' },
  { name: 'resets without a word', send: (s) => s.resetAndDestroy(), expect: 'no connection' },
  { name: 'stops in the status line', send: (s) => s.write('HTTP/1.1 2'), expect: 'timed out' },
  {
    name: 'closes in the headers',
    send: (s) => s.end('HTTP/1.1 200 OK\r\nA: b'),
    expect: /no connection|broken answer/,
  },
  {
    name: 'sends a header for ever',
    send: endless('HTTP/1.1 200 OK\nx: ', 'x', 30),
    expect: 'timed out',
  },
  { name: 'drips its body', send: endless('HTTP/1.1 200 OK\n\n', 'x', 50), expect: 'timed out' },
  {
    name: 'drips a body of known length',
    send: endless('HTTP/1.1 200 OK\ncontent-length: 5000\n\n', 'x', 50),
    expect: 'timed out',
  },
  {
    name: 'stalls in its body',
    send: (s) => s.write('HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nxx'),
    expect: 'timed out',
  },
  {
    name: 'stalls in a chunk',
    send: (s) => s.write('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nff\r\nxx'),
    expect: 'timed out',
  },
  { name: 'resets in its body', send: resetInBody, expect: 'broken answer' },
  {
    name: 'closes before the promised length',
    send: whole('HTTP/1.1 200 OK\ncontent-length: 900', TEXT),
    expect: 'broken answer',
  },
  {
    name: 'closes before the last chunk',
    send: whole('HTTP/1.1 200 OK\ntransfer-encoding: chunked', '3\r\nabc\r\n'),
    expect: 'broken answer',
  },
  {
    name: 'asks for patience for ever',
    send: endless('', 'HTTP/1.1 102 Processing\r\n\r\n', 20),
    expect: 'timed out',
  },
  {
    name: 'greets as a mail server',
    send: (s) => s.end('220 mail ESMTP\r\n'),
    expect: 'broken answer',
  },
  {
    name: 'switches to another protocol',
    send: whole('HTTP/1.1 101 Switch\nupgrade: x\nconnection: upgrade'),
    expect: /no connection|broken answer/,
  },
];

function resetInBody(socket: Socket): void {
  socket.write('HTTP/1.1 200 OK\r\ncontent-length: 900\r\n\r\nabc');
  setTimeout(() => socket.resetAndDestroy(), 60);
}
