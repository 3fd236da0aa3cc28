/** Clients that begin a request and never end it, as many as asked for at any moment: who is let go of comes again. */
import { connect, type Socket } from 'node:net';

const BEGINNING = 'GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ';
/** Something comes now and then, so that nobody takes them for dead. */
const DRIP = 2000;

export type HalfOpen = {
  readonly open: () => number;
  /** How often one was ended by the server. */
  readonly ended: () => number;
  readonly close: () => void;
};

export function holdHalfOpen(port: number, count: number): HalfOpen {
  const sockets = new Set<Socket>();
  let isClosing = false;
  let ended = 0;
  const begin = () => {
    const socket = connect({ port, host: '127.0.0.1' });
    sockets.add(socket);
    const drip = setInterval(() => socket.write('x'), DRIP);
    socket.on('connect', () => socket.write(BEGINNING));
    socket.on('error', () => {}).resume();
    socket.on('close', () => {
      clearInterval(drip);
      sockets.delete(socket);
      ended += 1;
      // Not at once: a server that refuses would be asked without end.
      if (!isClosing) setTimeout(begin, 200);
    });
  };
  for (let number = 0; number < count; number += 1) begin();
  return {
    open: () => [...sockets].filter(({ readyState }) => readyState === 'open').length,
    ended: () => ended,
    close: () => {
      isClosing = true;
      for (const socket of sockets) socket.destroy();
    },
  };
}
