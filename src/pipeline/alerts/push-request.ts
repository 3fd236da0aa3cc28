import { createHash } from 'node:crypto';
import { DAY, type Millis } from '../../model/time.ts';
import type { SecretsOf } from './target-secrets.ts';
import type { AlertWords } from './told.ts';
import type { VapidKeys } from './vapid-keys.ts';

export type PushRequest = {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
};

export type Pushing = {
  readonly words: AlertWords;
  readonly messageId: string;
  readonly keys: VapidKeys;
  /** Whom the service may write to: an https or mailto address (RFC 8292, 2.1). */
  readonly contact: string;
};

/** A service need not take more than 4,096 bytes with all (RFC 8030, 7.2); some take less. */
const MOST_BYTES = 2800;
/** After that it is no news. */
const USEFUL: Millis = DAY;

/** A message to one browser, sealed for it alone (RFC 8291), with our proof who sends it. What the library makes is sent by our own net. */
export async function pushRequest(
  { address, p256dh, auth }: SecretsOf<'push'>,
  { words, messageId, keys, contact }: Pushing,
): Promise<PushRequest> {
  const { default: webPush } = await import('web-push');
  const subscription = { endpoint: address, keys: { p256dh, auth } };
  const { headers, body } = webPush.generateRequestDetails(
    subscription,
    payloadOf(words, messageId),
    {
      vapidDetails: { subject: contact, ...keys },
      TTL: USEFUL / 1000,
      urgency: 'normal',
      // One that was brought twice, or waits twice, shows once (RFC 8030, 5.4).
      topic: createHash('sha256').update(messageId).digest('base64url').slice(0, 32),
    },
  );
  const stated = Object.entries(headers ?? {}).filter(
    // Of the bytes that are sent whoever sends them knows best.
    ([name]) => name.toLowerCase() !== 'content-length',
  );
  return {
    address,
    headers: Object.fromEntries(stated.map(([name, value]) => [name.toLowerCase(), String(value)])),
    body: new Uint8Array(body ?? Buffer.alloc(0)),
  };
}

/** What ui/worker/alerts.ts reads. */
function payloadOf(words: AlertWords, messageId: string): string {
  const { title, body, why, path, language, direction } = words;
  const said = { title, body: `${body}\n${why}`, path, tag: messageId, language, direction };
  const text = JSON.stringify(said);
  if (Buffer.byteLength(text) <= MOST_BYTES) return text;
  // Words are bounded in signs; some scripts take four bytes each.
  const short = {
    ...said,
    title: title.slice(0, 120).toWellFormed(),
    body: why.slice(0, 160).toWellFormed(),
  };
  return JSON.stringify(short);
}
