import { createHash } from 'node:crypto';
import { type Millis, SECOND } from '../../model/time.ts';
import type { Habit } from '../habits.ts';

/** What a site has to say to a path, before the request's conditions are looked at. */
export type Answer =
  | {
      readonly kind: 'document';
      readonly status: 200 | 404;
      readonly contentType: string;
      readonly bytes: Uint8Array<ArrayBuffer>;
      /** When its newest part was published; null where a site would not know. */
      readonly modified: Millis | null;
    }
  | { readonly kind: 'moved'; readonly to: string };

/** The answer to a request, by the outlet's habits: with validators or without, 304 where they match. */
export function respond(request: Request, answer: Answer, habit: Habit): Response {
  if (answer.kind === 'moved') {
    return new Response(null, { status: 301, headers: { location: answer.to } });
  }
  const headers = new Headers({ 'content-type': answer.contentType });
  if (answer.status === 200) addValidators(headers, answer, habit);
  if (isUnchanged(request.headers, headers)) return new Response(null, { status: 304, headers });
  const body = request.method === 'HEAD' ? null : answer.bytes;
  return new Response(body, { status: answer.status, headers });
}

type Document = Extract<Answer, { kind: 'document' }>;

function addValidators(headers: Headers, answer: Document, habit: Habit): void {
  const { validators, maxAge } = habit;
  if (maxAge !== null) headers.set('cache-control', `max-age=${maxAge}`);
  if (validators === 'none') return;
  if (validators !== 'last-modified') {
    headers.set('etag', `${validators === 'weak etag' ? 'W/' : ''}"${digest(answer.bytes)}"`);
  }
  if (answer.modified !== null && (validators === 'both' || validators === 'last-modified')) {
    headers.set('last-modified', new Date(answer.modified).toUTCString());
  }
}

function digest(bytes: Uint8Array): string {
  return createHash('sha1').update(bytes).digest('base64url').slice(0, 16);
}

/** RFC 9110, 13.2.2: If-None-Match, compared weakly, goes before If-Modified-Since. */
function isUnchanged(asked: Headers, ours: Headers): boolean {
  const tags = asked.get('if-none-match');
  const etag = ours.get('etag');
  if (tags !== null && etag !== null) return tags.split(',').some((tag) => isSameTag(tag, etag));
  const since = Date.parse(asked.get('if-modified-since') ?? '');
  const modified = Date.parse(ours.get('last-modified') ?? '');
  return tags === null && modified - since < SECOND; // not a date is NaN, and NaN is never less
}

function isSameTag(one: string, other: string): boolean {
  const plain = (tag: string) => tag.trim().replace(/^W\//, '');
  return one.trim() === '*' || plain(one) === plain(other);
}
