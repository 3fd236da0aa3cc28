import type { SecretsOf } from './target-secrets.ts';
import type { AlertWords } from './told.ts';

export type NtfyRequest = {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** What a topic is called: as the server takes it. */
const TOPIC = /^[-_A-Za-z0-9]{1,64}$/;

/** A topic's address in two: where the server takes messages as JSON, and the topic; null: it names none. */
export function ntfyTopic(
  address: URL,
): { readonly server: string; readonly topic: string } | null {
  const at = address.pathname.lastIndexOf('/');
  const topic = address.pathname.slice(at + 1);
  if (!TOPIC.test(topic) || address.search !== '') return null;
  return { server: `${address.origin}${address.pathname.slice(0, at + 1)}`, topic };
}

/** A message to a topic, as JSON: headers carry no words beyond ASCII. Null: the address names no topic. */
export function ntfyRequest(
  { address, token }: SecretsOf<'ntfy'>,
  words: AlertWords,
  home: string,
): NtfyRequest | null {
  const named = ntfyTopic(new URL(address));
  if (named === null) return null;
  const { title, body, why, path } = words;
  const change = `${words.change}: ${home}/account/alerts`;
  const message = [body, why, change].filter((line) => line !== '').join('\n');
  return {
    address: named.server,
    headers: {
      'content-type': 'application/json',
      ...(token !== null && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ topic: named.topic, title, message, click: `${home}${path}` }),
  };
}
