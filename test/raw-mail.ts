/** A conversation with a mail server, byte by byte. */
import { once } from 'node:events';
import { connect } from 'node:net';

export type Conversation = {
  /** Sends as it is. */
  readonly write: (text: string) => void;
  /** Sends a line and resolves with what is answered, all its lines; or once what was answered since is as wanted. */
  readonly ask: (line: string, until?: (said: string) => boolean) => Promise<string>;
  /** All that was heard. */
  readonly heard: () => string;
  /** Until what was written has gone over and been looked at. */
  readonly pause: () => Promise<void>;
  readonly ended: Promise<void>;
  readonly close: () => void;
};

/** A whole answer of SMTP: its last line has a space behind the code. */
const WHOLE = /^\d{3} [^\n]*\n/m;

export async function openConversation(port: number): Promise<Conversation> {
  const socket = connect(port, '127.0.0.1');
  let said = '';
  let heard = () => {};
  let isEnded = false;
  socket.setEncoding('latin1');
  socket.on('data', (chunk) => {
    said += chunk;
    heard();
  });
  socket.on('error', () => {});
  const ended = new Promise<void>((resolve) => {
    socket.on('close', () => {
      isEnded = true;
      heard();
      resolve();
    });
  });
  await once(socket, 'connect');
  let from = 0;
  const answer = async (until: (said: string) => boolean) => {
    while (!until(said.slice(from)) && !isEnded)
      await new Promise<void>((resolve) => {
        heard = resolve;
      });
    const answered = said.slice(from);
    from = said.length;
    return answered;
  };
  await answer((text) => WHOLE.test(text));
  // What was sent away at once has been answered.
  if (said.startsWith('421')) from = 0;
  return {
    write: (text) => {
      socket.write(Buffer.from(text, 'latin1'));
    },
    ask: (line, until = (text) => WHOLE.test(text)) => {
      socket.write(Buffer.from(`${line}\r\n`, 'latin1'));
      return answer(until);
    },
    heard: () => said,
    pause: () => new Promise((resolve) => setTimeout(resolve, 30)),
    ended,
    close: () => socket.destroy(),
  };
}
