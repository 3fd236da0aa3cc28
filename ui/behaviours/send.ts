import type { Notice } from './notices.ts';

/** Sends a form without leaving the page; gives what the server says of it. Throws where it does not answer. */
export async function send(url: string, body: FormData): Promise<Notice> {
  // By the second a server knows that no form of another site sent it: src/http/security/form-tokens.ts.
  const headers = { accept: 'application/json', 'hearsay-page': '1' };
  const answer = await fetch(url, { method: 'POST', body, headers });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}
