import type { Context } from 'hono';

/**
 * How programs that were written for other readers show a device's token. In all of them it stands where those readers have a
 * password, so that none of them needs to know of us.
 * - google reader: `Authorization: GoogleLogin auth=…`, or `T` in a form, or both: some programs know one, some the other
 * - fever: `api_key` in a form, md5 of name and token
 * - basic: HTTP's Basic (RFC 7617) with any name, or Miniflux's `X-Auth-Token`
 * - tt-rss: `sid` in a JSON body, and before there is one the password of its `login`, which is the token, too
 * - bearer: RFC 6750, as our own API
 */
export type Proof = 'google reader' | 'fever' | 'basic' | 'tt-rss' | 'bearer';

type ReadProof = (context: Context) => Promise<string | null>;

/** What is shown; null: nothing is. Whether it is anybody's is not asked here. */
export const PROOFS: Readonly<Record<Proof, ReadProof>> = {
  async 'google reader'(context) {
    const stated = /^GoogleLogin +auth=(\S{1,200}) *$/i.exec(authorizationOf(context))?.[1];
    if (stated !== undefined) return stated;
    return (await formOf(context)).get('T') || null;
  },
  fever: async (context) => (await formOf(context)).get('api_key') || null,
  basic: async (context) => basicOf(context) ?? context.req.header('x-auth-token') ?? null,
  async 'tt-rss'(context) {
    const { op, sid, password } = await jsonOf(context);
    const shown = op === 'login' ? password : sid;
    return typeof shown === 'string' && shown !== '' ? shown : null;
  },
  bearer: async (context) => bearerOf(context),
};

export function bearerOf(context: Context): string | null {
  return /^Bearer +(\S{1,200}) *$/i.exec(authorizationOf(context))?.[1] ?? null;
}

function authorizationOf({ req }: Context): string {
  return req.header('authorization')?.slice(0, 500) ?? '';
}

function basicOf(context: Context): string | null {
  const stated = /^Basic +([\w+/=-]{1,400}) *$/i.exec(authorizationOf(context))?.[1];
  if (stated === undefined) return null;
  const words = Buffer.from(stated, 'base64').toString('utf8');
  const colon = words.indexOf(':');
  return colon < 0 ? null : words.slice(colon + 1) || null;
}

/**
 * The fields of a form, whatever type it is said to be of: old programs send JSON as a form and forms as text. A body that was read
 * once is kept by the router, so that asking twice costs nothing. The address's own fields where there is no body.
 */
export async function formOf({ req }: Context): Promise<URLSearchParams> {
  const asked = new URL(req.url).searchParams;
  if (req.method === 'GET' || req.method === 'HEAD') return asked;
  const stated = new URLSearchParams(await req.text());
  for (const [name, value] of asked) stated.append(name, value);
  return stated;
}

/** The keys of a body of JSON, whatever type it is said to be of; none if it is no object. */
export async function jsonOf({ req }: Context): Promise<Readonly<Record<string, unknown>>> {
  try {
    const body: unknown = JSON.parse(await req.text());
    const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
    return isObject ? { ...body } : {};
  } catch {
    return {};
  }
}
