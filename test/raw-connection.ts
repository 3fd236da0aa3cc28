/** A client that sends what it is told to, well-formed or not, and keeps what comes back. */
import { connect, type Socket } from 'node:net';

export type RawConnection = {
  readonly socket: Socket;
  readonly send: (text: string) => void;
  /** Everything that came, once the other side has ended the connection. */
  readonly ended: Promise<string>;
  /** Everything that has come, once `words` are in it. */
  readonly until: (words: string | RegExp) => Promise<string>;
};

export async function rawConnection(port: number, text = ''): Promise<RawConnection> {
  const socket = connect({ port, host: '127.0.0.1' });
  let got = '';
  socket.setEncoding('latin1').on('data', (more: string) => {
    got += more;
  });
  // A connection that is reset ends, too: what had come by then is what counts.
  socket.on('error', () => {});
  const ended = new Promise<string>((resolve) => socket.once('close', () => resolve(got)));
  await new Promise((resolve) => socket.once('connect', resolve).once('close', resolve));
  if (text !== '') socket.write(text, 'latin1');
  const until = (words: string | RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        if (typeof words === 'string' ? got.includes(words) : words.test(got)) resolve(got);
      };
      socket.on('data', look);
      socket.once('close', () => reject(new Error(`ended before ${words}: ${got.slice(0, 500)}`)));
      look();
    });
  return { socket, send: (more) => void socket.write(more, 'latin1'), ended, until };
}

/** A request with nothing but what is needed. */
export function plainRequest(path = '/', headers: readonly string[] = []): string {
  return ['GET', path, 'HTTP/1.1\r\nHost: localhost\r\n']
    .join(' ')
    .concat(...headers.map((header) => `${header}\r\n`), '\r\n');
}
