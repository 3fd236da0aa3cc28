/** A real SMTP server on this machine that keeps what it takes, and one that answers by a script. */
import { createServer, type Socket } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { type MailServer, mailServer } from '../../src/model/mail/mail-server.ts';

/** A message as it came: who was named in the conversation, and its bytes. */
export type Came = {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: Buffer;
};

export type SmtpHouse = {
  readonly server: MailServer;
  readonly address: string;
  readonly came: Came[];
  /** Each read by a parser that shares nothing with what wrote it. */
  readonly read: () => Promise<Email[]>;
  readonly close: () => Promise<void>;
};

/** Takes everything, unless the options say otherwise. */
export async function smtpHouse(options: SMTPServerOptions = {}): Promise<SmtpHouse> {
  const came: Came[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        const to = envelope.rcptTo.map(({ address }) => address);
        came.push({ from, to, raw: Buffer.concat(chunks) });
        done();
      });
    },
    ...options,
  });
  // Whoever breaks a conversation off is no fault of the test's.
  server.on('error', () => {});
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve());
  });
  const address = server.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const typed = `smtp://127.0.0.1:${port}`;
  return {
    server: asServer(typed),
    address: typed,
    came,
    read: () => Promise.all(came.map(({ raw }) => PostalMime.parse(raw))),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function asServer(typed: string): MailServer {
  const server = mailServer(typed);
  if (server === null) throw new Error(`${typed} is no server`);
  return server;
}

export type ScriptedSmtp = {
  readonly server: MailServer;
  readonly address: string;
  /** What was said to it, line by line. */
  readonly heard: string[];
  readonly close: () => Promise<void>;
};

/** What is answered to a line: words, silence, or the end of the conversation. A letter's end is heard as ".". */
export type Answering = (line: string, turn: number) => string | null | 'hang up';

/** Speaks as it is told: for what no sound server does. */
export async function scriptedSmtp(answer: Answering): Promise<ScriptedSmtp> {
  const heard: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
    let isLetter = false;
    const say = (line: string) => {
      heard.push(line);
      const words = answer(line, heard.length);
      if (words === 'hang up') return socket.destroy();
      if (words === null) return;
      isLetter = words.startsWith('354');
      socket.write(`${words}\r\n`);
    };
    let rest = '';
    const nextLine = (): string | null => {
      const mark = isLetter ? '\r\n.\r\n' : '\r\n';
      const end = rest.indexOf(mark);
      if (end === -1) return null;
      const line = isLetter ? '.' : rest.slice(0, end);
      rest = rest.slice(end + mark.length);
      isLetter = false;
      return line;
    };
    socket.on('data', (chunk) => {
      rest += chunk.toString('latin1');
      for (let line = nextLine(); line !== null; line = nextLine()) say(line);
    });
    say('greeting');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve());
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const typed = `smtp://127.0.0.1:${port}`;
  return {
    server: asServer(typed),
    address: typed,
    heard,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** A server that says yes to everything. */
export const PLAIN: Answering = (line) => {
  if (line === 'greeting') return '220 here';
  if (line === 'DATA') return '354 go on';
  return line === 'QUIT' ? '221 bye' : '250 yes';
};
