import type { Notice } from './notices.ts';

/** Sends a form without leaving the page; gives what the server says of it. Throws where it does not answer. */
export async function send(url: string, body: FormData): Promise<Notice> {
  const headers = { accept: 'application/json' };
  const answer = await fetch(url, { method: 'POST', body, headers });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}
