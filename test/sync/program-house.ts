/** A closed house as programs of other readers meet it: two readers, a token each, and one of the owner's that only reads. */
import { tokenHash } from '../../src/http/security/sessions/tokens.ts';
import { type House, openHouse, TOKENS } from '../routes/house.ts';

export const READ_ONLY = 'R'.repeat(43);

export type Program = 'owner' | 'member' | 'reading' | 'nobody';

export type Told = { readonly status: number; readonly headers: Headers; readonly text: string };

export type ProgramHouse = House & {
  /** Asks with a token as HTTP's Basic; a body that is no string is sent as JSON, under the type that newsboat says. */
  readonly tell: (method: string, path: string, told?: Telling) => Promise<Told>;
};

export type Telling = {
  readonly as?: Program;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
};

const SHOWN: Readonly<Record<Program, string | null>> = {
  owner: TOKENS.owner.device,
  member: TOKENS.member.device,
  reading: READ_ONLY,
  nobody: null,
};

export async function openProgramHouse(): Promise<ProgramHouse> {
  const house = await openHouse();
  await house.desk.store.accounts.addSession(
    {
      ...{ readerId: 1, kind: 'device', tokenHash: tokenHash(READ_ONLY), name: 'Reads alone' },
      ...{ userAgent: null, nonce: null, expiresAt: null, scope: 'read' },
    },
    house.desk.now(),
  );
  return { ...house, tell: (method, path, told = {}) => tell(house, { method, path, ...told }) };
}

async function tell(
  { app }: House,
  { method, path, as = 'owner', body, headers = {} }: Telling & { method: string; path: string },
): Promise<Told> {
  const token = SHOWN[as];
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  const answer = await app.request(path, {
    method,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      ...(token !== null && { authorization: basic(token) }),
      ...(text !== undefined && { 'content-length': String(Buffer.byteLength(text)) }),
      ...headers,
    },
    ...(text !== undefined && { body: text }),
  });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

/** With any name. */
function basic(token: string): string {
  return `Basic ${Buffer.from(`anybody:${token}`).toString('base64')}`;
}
