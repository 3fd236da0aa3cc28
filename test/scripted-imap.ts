/**
 * A mail server's IMAP side as far as Hearsay speaks to it, for tests alone: the protocol over a real connection, one
 * folder's mails in memory. It knows nothing of Hearsay.
 */
import { createServer, type Socket } from 'node:net';

export type ImapMail = { readonly uid: number; readonly bytes: Uint8Array; seen: boolean };

export type ScriptedImap = {
  readonly port: number;
  readonly mails: ImapMail[];
  /** What was moved, by folder. */
  readonly moved: Map<string, number[]>;
  /** Every command, without its tag; passwords too. */
  readonly commands: string[];
  uidValidity: number;
  password: string;
  /** Told before each answer to a command; what it says in place of that is said, and 'cut' ends the connection. */
  interfere: (command: string) => string | null;
  readonly add: (bytes: Uint8Array) => number;
  readonly close: () => Promise<void>;
};

type State = Omit<ScriptedImap, 'port' | 'close'>;

export async function openScriptedImap(): Promise<ScriptedImap> {
  let last = 0;
  const mails: ImapMail[] = [];
  const state: State = {
    ...{ mails, moved: new Map(), commands: [], uidValidity: 7, password: 'right' },
    interfere: () => null,
    add: (bytes) => {
      last += 1;
      mails.push({ uid: last, bytes, seen: false });
      return last;
    },
  };
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {});
    serve(socket, state);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return Object.assign(state, {
    port,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  });
}

const CAPABILITIES = 'IMAP4rev1 UIDPLUS MOVE';

function serve(socket: Socket, state: State): void {
  let text = '';
  socket.write(`* OK [CAPABILITY ${CAPABILITIES}] ready\r\n`);
  socket.setEncoding('latin1');
  socket.on('data', (chunk) => {
    text += chunk;
    for (let end = text.indexOf('\r\n'); end !== -1; end = text.indexOf('\r\n')) {
      const line = text.slice(0, end);
      text = text.slice(end + 2);
      answer(socket, line, state);
    }
  });
}

function answer(socket: Socket, line: string, state: State): void {
  const [, tag = '*', command = ''] = /^(\S+) (.*)$/.exec(line) ?? [];
  state.commands.push(command);
  const other = state.interfere(command);
  if (other === 'cut') {
    socket.destroy();
    return;
  }
  const said = other ?? replyTo(command, state);
  socket.write(Buffer.from(said.replaceAll('TAG', tag), 'latin1'));
  if (/^LOGOUT/i.test(command)) socket.end();
}

type Reply = readonly [pattern: RegExp, reply: (found: RegExpExecArray, state: State) => string];

const REPLIES: readonly Reply[] = [
  [/^CAPABILITY/i, () => `* CAPABILITY ${CAPABILITIES}\r\nTAG OK done\r\n`],
  [/^NAMESPACE/i, () => '* NAMESPACE (("" "/")) NIL NIL\r\nTAG OK done\r\n'],
  [
    /^LOGIN (.*)$/i,
    ([, given = ''], { password }) =>
      login(given.endsWith(password) || given.endsWith(`"${password}"`)),
  ],
  [/^LIST "" ""/i, () => '* LIST (\\Noselect) "/" ""\r\nTAG OK done\r\n'],
  [/^LIST/i, () => '* LIST (\\HasNoChildren) "/" "INBOX"\r\nTAG OK done\r\n'],
  [/^(?:SELECT|EXAMINE) "?Missing/i, () => 'TAG NO [NONEXISTENT] no such folder\r\n'],
  [/^(SELECT|EXAMINE) /i, ([, verb = ''], state) => opened(verb, state)],
  [/^UID SEARCH (.*)$/i, ([, asked = ''], { mails }) => found(asked, mails)],
  [
    /^UID FETCH (\d+) \((.*)\)$/i,
    ([, uid, parts = ''], { mails }) => fetched(Number(uid), parts, mails),
  ],
  [/^UID STORE (\d+) \+FLAGS/i, ([, uid], { mails }) => stored(Number(uid), mails)],
  [
    /^UID MOVE (\d+) "?([^"]+)"?$/i,
    ([, uid, folder = ''], state) => move(Number(uid), folder, state),
  ],
  [/^LOGOUT/i, () => '* BYE bye\r\nTAG OK done\r\n'],
  [/./, () => 'TAG OK done\r\n'],
];

function replyTo(command: string, state: State): string {
  for (const [pattern, reply] of REPLIES) {
    const found = pattern.exec(command);
    if (found !== null) return reply(found, state);
  }
  return 'TAG BAD what\r\n';
}

function login(isRight: boolean): string {
  return isRight ? 'TAG OK in\r\n' : 'TAG NO [AUTHENTICATIONFAILED] no\r\n';
}

function opened(verb: string, { mails, uidValidity }: State): string {
  const next = Math.max(0, ...mails.map(({ uid }) => uid)) + 1;
  const how = /EXAMINE/i.test(verb) ? 'READ-ONLY' : 'READ-WRITE';
  return `* FLAGS (\\Seen)\r\n* OK [PERMANENTFLAGS (\\Seen)] ok\r\n* ${mails.length} EXISTS\r\n* 0 RECENT\r\n* OK [UIDVALIDITY ${uidValidity}] ok\r\n* OK [UIDNEXT ${next}] ok\r\nTAG OK [${how}] done\r\n`;
}

/** "UID 3:*", which is the last mail too, or all. */
function found(asked: string, mails: readonly ImapMail[]): string {
  const from = /UID (\d+):\*/i.exec(asked)?.[1];
  const uids = mails.map(({ uid }) => uid);
  const most = Math.max(0, ...uids);
  const told =
    from === undefined ? uids : uids.filter((uid) => uid >= Math.min(Number(from), most));
  return `* SEARCH${told.map((uid) => ` ${uid}`).join('')}\r\nTAG OK done\r\n`;
}

function fetched(uid: number, parts: string, mails: readonly ImapMail[]): string {
  const at = mails.findIndex((mail) => mail.uid === uid);
  const mail = mails[at];
  if (mail === undefined) return 'TAG OK done\r\n';
  // As a server does: BODY[] marks what it gives as seen, BODY.PEEK[] does not.
  if (/BODY\[\]/i.test(parts)) mail.seen = true;
  const body = /BODY/i.test(parts)
    ? ` BODY[] {${mail.bytes.length}}\r\n${Buffer.from(mail.bytes).toString('latin1')}`
    : '';
  return `* ${at + 1} FETCH (UID ${uid} RFC822.SIZE ${mail.bytes.length}${body})\r\nTAG OK done\r\n`;
}

function stored(uid: number, mails: readonly ImapMail[]): string {
  for (const mail of mails) if (mail.uid === uid) mail.seen = true;
  return 'TAG OK done\r\n';
}

function move(uid: number, folder: string, { mails, moved }: State): string {
  const at = mails.findIndex((mail) => mail.uid === uid);
  if (at === -1) return 'TAG NO none\r\n';
  mails.splice(at, 1);
  moved.set(folder, [...(moved.get(folder) ?? []), uid]);
  return `* ${at + 1} EXPUNGE\r\nTAG OK done\r\n`;
}
