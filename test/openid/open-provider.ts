/** A real provider of OpenID Connect on this machine, that can be made to lie. */
import { createPrivateKey, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Provider } from 'oidc-provider';

type Claims = Record<string, unknown>;

export type TestProvider = {
  readonly issuer: string;
  readonly clientId: string;
  readonly secret: string;
  /** Who sits before it, and what it says of them. */
  person: { readonly subject: string; readonly claims: Claims };
  /** Changes what it signs; it signs that. */
  lie: ((claims: Claims) => Claims) | null;
  /** Signs with a key that nobody knows. */
  isForged: boolean;
  /** Whether it shows a page, and does not send back at once. */
  isAsking: boolean;
  /** Goes where a browser would; the address by which one comes back to us. */
  readonly visit: (address: string) => Promise<string>;
  readonly close: () => Promise<void>;
};

export async function openTestProvider(redirects: readonly string[]): Promise<TestProvider> {
  let answer: (asked: IncomingMessage, answered: ServerResponse) => void = () => {};
  const server = createServer((asked, answered) => answer(asked, answered));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const issuer = `http://127.0.0.1:${port}`;
  const test: TestProvider = {
    ...{ issuer, clientId: 'hearsay', secret: randomBytes(24).toString('hex') },
    person: { subject: 'u-1', claims: {} },
    ...{ lie: null, isForged: false, isAsking: false },
    visit: (to) => visit(to, issuer),
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
  answer = answering(test, redirects);
  return test;
}

function answering(test: TestProvider, redirects: readonly string[]) {
  const keys = [newKey(), newKey()] as const;
  const provider = new Provider(test.issuer, {
    clients: [
      {
        ...{ client_id: test.clientId, client_secret: test.secret },
        redirect_uris: [...redirects],
      },
    ],
    jwks: { keys: [{ ...keys[0], kid: 'one', use: 'sig', alg: 'RS256' }] },
    cookies: { keys: ['tests alone'] },
    features: { devInteractions: { enabled: false } },
    claims: { email: ['email', 'email_verified'], profile: ['preferred_username', 'name'] },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, ...test.person.claims }),
    }),
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    async loadExistingGrant({ oidc }) {
      const accountId = oidc.session?.accountId;
      const clientId = oidc.client?.clientId;
      if (accountId === undefined || clientId === undefined) return undefined;
      const grant = new provider.Grant({ accountId, clientId });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
  });
  provider.use(async (context, next) => {
    await next();
    if (context.path === '/token' && (test.lie !== null || test.isForged))
      signAnew(context.body, test, keys[test.isForged ? 1 : 0]);
  });
  const usual = provider.callback();
  return (asked: IncomingMessage, answered: ServerResponse): void => {
    const { pathname, searchParams } = new URL(asked.url ?? '/', test.issuer);
    if (!pathname.startsWith('/interaction/')) {
      void usual(asked, answered);
      return;
    }
    if (test.isAsking && !searchParams.has('yes')) {
      answered.setHeader('content-type', 'text/html');
      answered.end(`<!doctype html><title>Provider</title><a href="?yes=1">It is me</a>`);
      return;
    }
    const login = { accountId: test.person.subject };
    void provider.interactionFinished(asked, answered, { login });
  };
}

function signAnew(body: unknown, { lie }: TestProvider, key: ReturnType<typeof newKey>): void {
  if (typeof body !== 'object' || body === null || !('id_token' in body)) return;
  const [, words = ''] = String(body.id_token).split('.');
  const claims = JSON.parse(String(Buffer.from(words, 'base64url')));
  body.id_token = signed(lie?.(claims) ?? claims, key);
}

function newKey() {
  return generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
}

function signed(claims: Claims, key: ReturnType<typeof newKey>): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const words = `${part({ alg: 'RS256', kid: 'one', typ: 'JWT' })}.${part(claims)}`;
  const by = createPrivateKey({ key, format: 'jwk' });
  return `${words}.${sign('sha256', Buffer.from(words), by).toString('base64url')}`;
}

async function visit(to: string, issuer: string): Promise<string> {
  const cookies = new Map<string, string>();
  let at = to;
  for (let count = 0; count < 10; count += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(at, { headers: { cookie }, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    const next = answer.headers.get('location');
    if (next === null) throw new Error(`${at}: ${answer.status} ${await answer.text()}`);
    at = new URL(next, at).href;
    if (!at.startsWith(issuer)) return at;
  }
  throw new Error(`${to} leads nowhere`);
}
