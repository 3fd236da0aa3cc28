import type { Context } from 'hono';
import type { Refusal } from '../who-calls.ts';
import { jsonOf, type Proof } from './proofs.ts';

/** What a program of another reader is told that is not let in, as it knows it from there. */
export function refuseProof(
  context: Context,
  proof: Proof,
  refusal: Refusal,
): Response | Promise<Response> {
  const { status, words, headers } = answerTo(refusal);
  switch (proof) {
    case 'google reader':
      // Without this header some programs never ask for another token.
      return context.text(`${words}\n`, status, {
        ...headers,
        ...(status === 401 && { 'x-reader-google-bad-token': 'true' }),
      });
    case 'fever':
      // Fever's documentation: each answer is a 200, and says by "auth" whether the key was taken.
      return context.json({ api_version: 3, auth: 0 });
    case 'tt-rss':
      return refuseTtRss(context);
    case 'basic': {
      const challenge = { 'www-authenticate': 'Basic realm="Hearsay", charset="UTF-8"' };
      const more = status === 401 ? challenge : {};
      return context.json({ error_message: words }, status, { ...headers, ...more });
    }
    case 'bearer':
      return context.json({ error: words }, status, {
        ...headers,
        ...(status === 401 && { 'www-authenticate': 'Bearer realm="Hearsay"' }),
      });
  }
}

/** Of a refused login newsboat would log in anew, inside of which it would wait for itself for ever: only an error of its own ends that. */
async function refuseTtRss(context: Context): Promise<Response> {
  const { op, seq } = await jsonOf(context);
  const error = op === 'login' ? 'LOGIN_ERROR' : 'NOT_LOGGED_IN';
  return context.json({ seq: Number.isSafeInteger(seq) ? seq : 0, status: 1, content: { error } });
}

type Answer = {
  readonly status: 401 | 403 | 429;
  readonly words: string;
  readonly headers: Readonly<Record<string, string>>;
};

function answerTo(refusal: Refusal): Answer {
  switch (refusal.kind) {
    case 'unclaimed':
      return { status: 403, words: 'This Hearsay has no owner yet.', headers: {} };
    case 'stranger':
      return { status: 401, words: 'This is no token of a device.', headers: {} };
    case 'not allowed':
      return { status: 403, words: 'This token may not do that.', headers: {} };
    case 'guessing':
      return {
        status: 429,
        words: 'Too many tokens that are nobody’s came from this address; later again.',
        headers: { 'retry-after': String(refusal.seconds) },
      };
  }
}
