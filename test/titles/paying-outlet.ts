/** An outlet on this machine that shows subscribers more than others, each their own copy; it remembers what it was sent. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import sharp from 'sharp';

export type Sent = { readonly path: string; readonly host: string; readonly head: string };

export type PayingOutlet = {
  readonly port: number;
  readonly at: (path: string) => string;
  readonly sent: Sent[];
  /** Ends all sessions that forms have given. */
  readonly endSessions: () => void;
  /** Who has signed in by the form, in order. */
  readonly signedIn: string[];
  readonly close: () => Promise<void>;
};

/** By name; each secret stands nowhere else. */
export const PASSWORDS: Readonly<Record<string, string>> = {
  ottilie: 'pw-ottilie-9f2c',
  rosamund: 'pw-rosamund-77aa',
};

export async function openPayingOutlet(): Promise<PayingOutlet> {
  const sent: Sent[] = [];
  const signedIn: string[] = [];
  const sessions = new Map<string, string>();
  const picture = await sharp({
    create: { width: 64, height: 48, channels: 3, background: '#5a1414' },
  })
    .png()
    .toBuffer();
  const server = createServer((request, response) => {
    const { url: path = '/', headers } = request;
    sent.push({ path, host: headers.host ?? '', head: request.rawHeaders.join('\n') });
    if (request.method === 'POST') {
      void takeForm({ request, response, sessions, signedIn });
      return;
    }
    const name = subscriberOf(request, sessions);
    show({ response, path, name, picture, port: portOf(server) });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const port = portOf(server);
  return {
    ...{ port, sent, signedIn },
    at: (path) => `http://127.0.0.1:${port}${path}`,
    endSessions: () => sessions.clear(),
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

type Shown = {
  readonly response: ServerResponse;
  readonly path: string;
  readonly name: string | null;
  readonly picture: Buffer;
  readonly port: number;
};

function show(shown: Shown): void {
  const { response, path, name, picture, port } = shown;
  const [, room = ''] = path.split(/[/.]/);
  const isPicture = path.endsWith('.png');
  if (name === null && (room === 'feed' || isPicture)) refuse(response);
  else if (isPicture) send(response, picture, 'image/png');
  else if (room === 'away') forward(response, `http://localhost:${port}/elsewhere`);
  else if (room === 'feed' || path.endsWith('.xml'))
    send(response, feed(name, `http://127.0.0.1:${port}`, room), 'application/rss+xml');
  else send(response, pageAt(room, name));
}

function pageAt(room: string, name: string | null): string {
  if (room === 'login') return LOGIN;
  if (room !== 'news') return `<p>${name ?? 'nobody'}</p>`;
  return name === null ? CUT_OFF : page(name);
}

type Sessions = Map<string, string>;

/** By the browser's own question, a header, a cookie that was pasted, or a session. */
function subscriberOf({ headers }: IncomingMessage, sessions: Sessions): string | null {
  const { authorization = '', cookie = '' } = headers;
  const pair = Buffer.from(authorization.replace(/^Basic /, ''), 'base64').toString();
  const [name = '', password = ''] = pair.split(':');
  if (PASSWORDS[name] === password) return name;
  const shown = headers['x-subscriber'] ?? cookieIn(cookie, 'pass');
  const known = Object.entries(PASSWORDS).find(([, secret]) => secret === shown)?.[0];
  return known ?? sessions.get(cookieIn(cookie, 'sid')) ?? null;
}

function cookieIn(cookie: string, name: string): string {
  const pairs = cookie.split('; ').map((pair) => pair.split('='));
  return pairs.find(([one]) => one === name)?.[1] ?? '';
}

type Posted = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly sessions: Sessions;
  readonly signedIn: string[];
};

async function takeForm({ request, response, sessions, signedIn }: Posted): Promise<void> {
  let body = '';
  for await (const piece of request) body += piece;
  const fields = new URLSearchParams(body);
  const name = fields.get('mail') ?? '';
  if (fields.get('csrf') !== 'a&b' || PASSWORDS[name] !== fields.get('pw'))
    return send(response, LOGIN);
  const session = `s${signedIn.push(name)}-${sessions.size}`;
  sessions.set(session, name);
  // The second is none that this host may give.
  response.setHeader('set-cookie', [
    `sid=${session}; Path=/; HttpOnly`,
    'wide=1; Domain=example.com',
  ]);
  forward(response, '/welcome');
}

const LOGIN = `<html><body><form action="/search"><input name="q"></form><form method="post" action="/login">
<input type="hidden" name="csrf" value="a&amp;b"><input type="email" name="mail"><input type="password" name="pw">
<button name="go" value="1">Sign in</button></form></body></html>`;

const OPENING = 'The harbour council met again on Monday evening to talk about the old mole.';
const CUT_OFF = `<html><head><title>Mole</title></head><body><article><h1>Mole to be mended</h1><p>${OPENING}</p>
<p>${OPENING} The stones that the storm of last winter had taken were counted again, and the divers were asked what they had seen.</p>
<p>Subscribe to continue reading.</p></article></body></html>`;

/** Long enough that nobody takes it for the beginning. */
function page(name: string): string {
  const paragraphs = Array.from(
    { length: 14 },
    (_, at) =>
      `<p>Paragraph ${at + 1} of the copy for ${name}: the stones of the mole were counted, and what is missing will be paid from the fund of the harbour, the council said on Monday evening after a long talk.</p>`,
  );
  return `<html><head><title>Mole</title></head><body><article><h1>Mole to be mended</h1><p>${OPENING}</p>${paragraphs.join('')}
<p>“Nobody asked the divers,” Quirina ${name} said.</p><figure><img src="/plan.png" width="600" height="400" alt="A plan"></figure></article></body></html>`;
}

function feed(name: string | null, at: string, room: string): string {
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Letter for ${name ?? 'all'}</title><link>${at}/</link>
<item><guid>mole</guid><title>Mole to be mended, for ${name ?? 'all'}</title><link>${at}/news/${room}</link><pubDate>Fri, 21 Nov 2025 09:00:00 GMT</pubDate>
<description>${OPENING}</description></item></channel></rss>`;
}

function send(response: ServerResponse, body: string | Buffer, type = 'text/html'): void {
  response.setHeader('content-type', type);
  response.end(body);
}

function refuse(response: ServerResponse): void {
  response.statusCode = 403;
  response.end();
}

function forward(response: ServerResponse, to: string): void {
  response.statusCode = 302;
  response.setHeader('location', to);
  response.end();
}
