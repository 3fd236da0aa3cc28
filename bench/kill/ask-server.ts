/** Requests of a program and of our own pages to a running Hearsay. */

/** An action with a key of its own, and the thing it makes so. */
export type Sent = {
  readonly name: string;
  readonly key: string;
  readonly path: string;
  readonly body: string;
};

/** The server answered, and not as it should: a fault of the bench or of the program. */
export class Refused extends Error {}

export async function call(address: string, method: string, path: string, body?: unknown) {
  const answer = await fetch(`${address}${path}`, {
    method,
    ...(body !== undefined && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Refused(`${method} ${path}: ${answer.status} ${text.slice(0, 300)}`);
  return JSON.parse(text) as unknown;
}

/** As our own pages send it from a device that was offline: done once, however often it is sent. Returns what was answered. */
export async function sendKeyed(address: string, { key, path, body }: Sent): Promise<string> {
  const answer = await fetch(`${address}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
      'idempotency-key': key,
    },
    body,
  });
  const text = await answer.text();
  if (answer.status === 200) return text;
  throw new Refused(`POST ${path}: ${answer.status} ${text.slice(0, 300)}`);
}
