import { createHash } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import type { SyncEntry } from '../../../model/feeds/sync.ts';
import type { ShownEntry } from '../../sync/read-entries.ts';
import { stamp } from '../calls/stamp.ts';
import type { FeedsOfReader } from '../feeds/feeds-of-reader.ts';
import { NO_FOLDER } from '../shapes/category-shape.ts';
import { FEED } from '../shapes/feed-shape.ts';

export const ENCLOSURE = z
  .object({
    id: z.int(),
    user_id: z.int(),
    entry_id: z.int(),
    url: z.string(),
    mime_type: z.string(),
    size: z.int(),
    media_progression: z.int(),
  })
  .openapi('Enclosure', {
    title: 'Enclosure',
    description:
      'What hangs on an entry, a podcast’s sound for one; and the picture that stands for it, where its text does not show that.',
  });

export const ENTRY = z
  .object({
    id: z.int(),
    user_id: z.int(),
    feed_id: z.int(),
    status: z.enum(['read', 'unread']),
    hash: z.string(),
    title: z.string(),
    url: z.string(),
    comments_url: z.string(),
    language: z.string(),
    published_at: z.string(),
    created_at: z.string().openapi({ description: 'When it came to this house.' }),
    changed_at: z.string(),
    content: z.string(),
    author: z.string(),
    share_code: z.string(),
    starred: z.boolean(),
    reading_time: z.int().openapi({ description: 'Minutes.' }),
    enclosures: z.array(ENCLOSURE),
    feed: FEED.partial().optional(),
    tags: z.array(z.string()).openapi({
      description:
        'Its section, of what it is a copy, the reader’s labels, and the name of the story that it tells where the reader follows it.',
    }),
  })
  .openapi('Entry', { title: 'Entry', description: 'An article in the reader’s feeds.' });

export type EntryShape = z.infer<typeof ENTRY>;

export type EntryParts = {
  readonly readerId: number;
  readonly entry: ShownEntry;
  readonly feeds: FeedsOfReader;
  /** The feed whose list is shown; null: whichever it came by. */
  readonly inFeed: number | null;
};

/** Words a minute, as Miniflux begins. */
const READING_SPEED = 265;

export function entryShape(parts: EntryParts): EntryShape {
  const { readerId, entry } = parts;
  const { article, number, arrivedAt } = entry;
  const feedId = parts.inFeed ?? entry.feed?.feedId ?? article.feedId ?? 0;
  return {
    id: number,
    user_id: readerId,
    feed_id: feedId,
    status: article.isRead ? 'read' : 'unread',
    hash: createHash('sha256').update(String(number)).digest('hex'),
    title: article.headline,
    url: article.url ?? '',
    comments_url: '',
    language: article.language ?? '',
    published_at: stamp(article.sortTime),
    created_at: stamp(arrivedAt),
    changed_at: stamp(article.revisedAt ?? arrivedAt),
    content: entry.html,
    author: article.byline.join(', '),
    share_code: '',
    starred: article.isSaved,
    reading_time: Math.ceil(article.wordCount / READING_SPEED),
    enclosures: enclosuresOf(readerId, entry),
    feed: feedOf(parts, feedId),
    tags: tagsOf(entry),
  };
}

/** What was starred may be of a feed that is followed no more: programs still want one, so its outlet stands for it. */
function feedOf({ readerId, entry, feeds }: EntryParts, feedId: number) {
  const known = feeds.byId.get(feedId)?.shape;
  if (known !== undefined) return known;
  const [none] = feeds.folders;
  return {
    ...{ id: feedId, user_id: readerId, feed_url: '', site_url: '' },
    title: entry.article.outletName,
    category: {
      ...{ id: none?.id ?? 0, title: NO_FOLDER, user_id: readerId, hide_globally: false },
    },
    icon: null,
  };
}

function tagsOf({ categories, followed, labels }: ShownEntry): string[] {
  const all = [...categories, ...labels.map(({ name }) => name)];
  return followed === null ? all : [...all, followed.name];
}

/** An enclosure's number holds its place: the picture that stands for an entry has the entry's own. */
const PLACE = 10_000_000_000;

/** The entry on which an enclosure hangs, by the enclosure's number. */
export function entryOfEnclosure(id: number): number {
  return id % PLACE;
}

/** The picture that stands for an entry comes last, where its text does not show it. */
export function enclosuresOf(
  readerId: number,
  { number, article, enclosures }: SyncEntry,
): z.infer<typeof ENCLOSURE>[] {
  const plain = { user_id: readerId, entry_id: number, media_progression: 0 };
  const files = enclosures.map(({ url, type, length }, place) => ({
    ...{ ...plain, id: (place + 1) * PLACE + number, url },
    ...{ mime_type: type, size: length ?? 0 },
  }));
  const { leadImage, html } = article;
  if (leadImage === null || html.includes(leadImage.url)) return files;
  const { url } = leadImage;
  return [...files, { ...plain, id: number, url, mime_type: pictureType(url), size: 0 }];
}

const TYPES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
};

/** By the address alone: nobody asks the outlet for it. Most are JPEG. */
function pictureType(url: string): string {
  const ending = /\.([a-z]{3,4})$/i.exec(URL.parse(url)?.pathname ?? '')?.[1] ?? '';
  const known = ending.toLowerCase();
  return (Object.hasOwn(TYPES, known) ? TYPES[known] : undefined) ?? 'image/jpeg';
}
