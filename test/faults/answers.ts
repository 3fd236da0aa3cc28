/** What a faulty server sends: the pieces that the tables beside are made of. */
import { Buffer } from 'node:buffer';
import type { Socket } from 'node:net';
import zlib from 'node:zlib';
import type { FetchTrouble, PageRequest } from '../../src/model/fetch-page.ts';
import type { Asked } from '../../src/net/loopback.ts';

export const TEXT = 'The council met on Tuesday. '.repeat(20);
export const ZEROS = Buffer.alloc(20_000_000);

export type Send = (socket: Socket, asked: Asked) => void;
export type Expected = Readonly<Record<string, unknown>> | FetchTrouble | RegExp;
export type Fault = { name: string; send: Send; expect: Expected; request?: Partial<PageRequest> };

/** The bytes of a whole answer, then the end of the connection. */
export function whole(head: string, body: string | Uint8Array = ''): Send {
  return (socket) => {
    socket.write(Buffer.from(`${head.replaceAll('\n', '\r\n')}\r\n\r\n`, 'latin1'));
    socket.end(body);
  };
}

export function page(headers: string, body: string | Uint8Array = TEXT): Send {
  const length = `content-length: ${Buffer.byteLength(body)}`;
  return whole(`HTTP/1.1 200 OK\n${headers ? `${headers}\n` : ''}${length}`, body);
}

/** Sends a piece again and again until the other side has had enough. */
export function endless(head: string, piece: string | Uint8Array, gap: number): Send {
  return (socket) => {
    socket.write(head.replaceAll('\n', '\r\n'));
    const timer = setInterval(() => socket.write(piece), gap);
    socket.on('close', () => clearInterval(timer));
  };
}

export function redirect(status: number, location: string): Send {
  return whole(`HTTP/1.1 ${status} Elsewhere\nlocation: ${location}\ncontent-length: 0`);
}

export function status(code: number, headers = ''): Send {
  return whole(`HTTP/1.1 ${code} So\n${headers ? `${headers}\n` : ''}content-length: 0`);
}

export const changed = { kind: 'changed', text: TEXT };

export function brotli(bytes: Uint8Array): Uint8Array {
  return zlib.brotliCompressSync(bytes, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 5 } });
}
