/** How each service takes an article. */
import { z } from 'zod';
import type { SendTrouble } from '../../../model/sharing/sending.ts';
import type { OwnFetch } from '../../../net/own-fetch.ts';
import type { AccountSecret } from './account-secret.ts';

/** What is sent of an article: its address, and what is known of it. The text they fetch themselves. */
export type ArticleToSend = {
  readonly url: string;
  readonly headline: string;
  readonly byline: readonly string[];
  readonly standfirst: string | null;
  /** ISO 8601. */
  readonly published: string | null;
};

export type Sent =
  | { readonly kind: 'sent' }
  | { readonly kind: 'failed'; readonly trouble: SendTrouble };

export type Way = {
  readonly fetch: OwnFetch;
  /** Of wallabag: the reader's own; of others: the service's. Without a slash at its end. */
  readonly address: string;
};

type SecretOf<Target> = Extract<AccountSecret, { target: Target }>;

const TOKEN = z.object({
  access_token: z
    .string()
    .min(1)
    .max(5_000)
    .regex(/^[\x21-\x7e]+$/),
});

/** wallabag's API (doc.wallabag.org/developer/api): a token for name and password, then the entry. */
export async function sendToWallabag(
  { fetch, address }: Way,
  secret: SecretOf<'wallabag'>,
  article: ArticleToSend,
): Promise<Sent> {
  const asked = new URLSearchParams({
    ...{ grant_type: 'password', client_id: secret.clientId, client_secret: secret.clientSecret },
    ...{ username: secret.name, password: secret.password },
  });
  const answer = await fetch(`${address}/oauth/v2/token`, form(asked));
  // OAuth (RFC 6749, 5.2) says 400 where the name or the password is wrong.
  if (answer.status === 400) return { kind: 'failed', trouble: 'not let in' };
  if (!answer.ok) return failed(answer.status);
  const token = TOKEN.safeParse(await answer.json().catch(() => null));
  if (!token.success) return { kind: 'failed', trouble: 'not taken' };
  const entry = new URLSearchParams({ url: article.url, title: article.headline });
  const taken = await fetch(`${address}/api/entries.json`, {
    ...form(entry),
    headers: { ...FORM, authorization: `Bearer ${token.data.access_token}` },
  });
  return taken.ok ? { kind: 'sent' } : failed(taken.status);
}

const FORM = { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' };

function form(fields: URLSearchParams) {
  return { method: 'POST', headers: FORM, body: fields.toString() };
}

/** Readwise Reader's API (readwise.io/reader_api, "Document CREATE"). */
export async function sendToReadwise(
  { fetch, address }: Way,
  secret: SecretOf<'readwise'>,
  { url, headline, byline, standfirst, published }: ArticleToSend,
): Promise<Sent> {
  const answer = await fetch(`${address}/api/v3/save/`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Token ${secret.token}` },
    body: JSON.stringify({
      ...{ url, title: headline, category: 'article', saved_using: 'Hearsay' },
      ...(byline.length > 0 && { author: byline.join(', ') }),
      ...(standfirst !== null && { summary: standfirst }),
      ...(published !== null && { published_date: published }),
    }),
  });
  return answer.ok ? { kind: 'sent' } : failed(answer.status);
}

function failed(status: number): Sent {
  if (status === 401 || status === 403) return { kind: 'failed', trouble: 'not let in' };
  if (status === 429) return { kind: 'failed', trouble: 'too many' };
  return { kind: 'failed', trouble: status >= 500 ? 'server trouble' : 'not taken' };
}
