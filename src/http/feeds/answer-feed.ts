import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { Millis } from '../../model/time.ts';
import { writeAtom } from './forms/write-atom.ts';
import { writeJsonFeed } from './forms/write-json-feed.ts';
import { writeRss } from './forms/write-rss.ts';

export const FEED_FORMS = {
  atom: { name: 'Atom', write: writeAtom, type: 'application/atom+xml' },
  rss: { name: 'RSS', write: writeRss, type: 'application/rss+xml' },
  json: { name: 'JSON Feed', write: writeJsonFeed, type: 'application/feed+json' },
} as const;

export type FeedForm = keyof typeof FEED_FORMS;

export const FORM_NAMES = ['atom', 'rss', 'json'] as const satisfies readonly FeedForm[];

export function isFeedForm(word: string | undefined): word is FeedForm {
  return FORM_NAMES.some((form) => form === word);
}

/** Documents whose last change is remembered; who is forgotten is sent it once more. */
const MOST_REMEMBERED = 5000;

type Seen = { readonly hash: string; readonly at: Millis };

/**
 * Since when a document is as it is, as far as this process has seen. Its entries' times would not do: what is found late, moved
 * from another story, or taken out changes a feed and is older than what stands in it.
 */
export function openChanges() {
  const seen = new Map<string, Seen>();
  return {
    /** The second since which `name` has these bytes; null: within the same second it had others. */
    since(name: string, hash: string, now: Millis): Millis | null {
      const known = seen.get(name);
      const second = Math.floor(now / 1000) * 1000;
      const isSame = known?.hash === hash;
      const at = isSame ? known.at : Math.max(second, known === undefined ? 0 : known.at + 1000);
      seen.delete(name);
      seen.set(name, { hash, at });
      if (seen.size > MOST_REMEMBERED) seen.delete(seen.keys().next().value ?? '');
      return at > second ? null : at;
    },
  };
}

export type Changes = ReturnType<typeof openChanges>;

export type FeedAnswer = {
  readonly body: string;
  readonly type: string;
  readonly changes: Changes;
  /** Whose it is and what: what `changes` knows it by. */
  readonly name: string;
  readonly now: Millis;
};

/** A document, or 304 where whoever asks has it already (RFC 9110, 13): by its tag, or else by its time. */
export function answerDocument(context: Context, answer: FeedAnswer): Response {
  const { body, type, changes, name, now } = answer;
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 32);
  const since = changes.since(createHash('sha256').update(name).digest('base64url'), hash, now);
  // Weak: the same words go out compressed in several ways.
  context.header('etag', `W/"${hash}"`);
  if (since !== null) context.header('last-modified', new Date(since).toUTCString());
  // The address may be a key: no page that is linked to hears of it, and no search engine keeps it.
  context.header('referrer-policy', 'no-referrer');
  context.header('x-robots-tag', 'noindex, nofollow');
  if (isKnown(context, hash, since)) return context.body(null, 304);
  return context.body(body, 200, { 'content-type': `${type}; charset=utf-8` });
}

/** Of both conditions the tag's counts (RFC 9110, 13.2.2). */
function isKnown({ req }: Context, hash: string, since: Millis | null): boolean {
  const tags = req.header('if-none-match');
  if (tags !== undefined) {
    const all = tags.slice(0, 4000).split(',');
    return all.some((tag) => /^\s*(?:\*|(?:W\/)?"([^"]*)")\s*$/.exec(tag)?.[1] === hash);
  }
  const stated = req.header('if-modified-since');
  const at = stated === undefined ? Number.NaN : Date.parse(stated.slice(0, 100));
  // Only the very time that was given out: a program's own clock says nothing of what it has.
  return since !== null && at === since;
}
