import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';

/** For tests: a listener on this machine that speaks as the test makes it speak. */
export type Loopback = {
  readonly port: number;
  /** Connections so far. */
  readonly reached: () => number;
  readonly close: () => void;
};

export type Asked = { readonly path: string; readonly head: string };

/** Calls `answer` once for each request head that comes in, and once with none at each connection. */
export async function listen(
  host: string,
  answer: (socket: Socket, asked: Asked) => void,
  greet: (socket: Socket) => void = () => {},
): Promise<Loopback> {
  let reached = 0;
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    reached += 1;
    sockets.add(socket);
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
    greet(socket);
    readHeads(socket, (head) => answer(socket, { path: head.split(' ', 2)[1] ?? '', head }));
  });
  await started(server, host);
  return {
    port: portOf(server),
    reached: () => reached,
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

function readHeads(socket: Socket, onHead: (head: string) => void): void {
  let text = '';
  socket.on('data', (bytes) => {
    text += bytes.toString('latin1');
    for (let end = text.indexOf('\r\n\r\n'); end >= 0; end = text.indexOf('\r\n\r\n')) {
      onHead(text.slice(0, end));
      text = text.slice(end + 4);
    }
  });
}

export function started(server: Server, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(0, host, resolve);
  });
}

export function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening on a port');
  return address.port;
}
