import { createHash } from 'node:crypto';
import { SECOND } from '../../model/time.ts';
import { leadPicture } from '../sync/entry-html.ts';
import type { ShownEntry } from '../sync/read-entries.ts';

const OURS = 'hearsay-';

/**
 * What stands for an item's guid, and for the hash of it, since newsboat names an item by the one and everybody else by the other.
 * Nothing of the outlet's: an address would not survive in newsboat's.
 */
function guidOf(number: number): string {
  return `${OURS}${number}`;
}

/** The number of an item by what stands for its guid; null: there is none. */
export function numberOfGuid(guid: unknown): number | null {
  const digits = typeof guid === 'string' ? /^hearsay-(\d{1,15})$/.exec(guid)?.[1] : undefined;
  return digits === undefined ? null : Number(digits);
}

const RIGHT_TO_LEFT = /^(?:ar|fa|he|iw|ps|ug|ur|yi)(?:-|$)/i;

/** Text is never null: newsboat dies of it. */
export function itemShape(entry: ShownEntry, inFeed: number | null) {
  const { number, article, arrivedAt, feed } = entry;
  const content = leadPicture(entry) + entry.html;
  // There is room for one: what is played goes before what is read.
  const { enclosures } = entry;
  const played = enclosures.find(({ type }) => /^(?:audio|video)\//.test(type)) ?? enclosures[0];
  const guid = guidOf(number);
  const changedAt = Math.max(arrivedAt, article.revisedAt ?? 0);
  const print = createHash('md5').update(`${article.headline}\n${article.url}\n${content}`);
  const fingerprint = print.digest('hex');
  return {
    ...{ id: number, guid, guidHash: guid },
    url: article.url ?? '',
    title: article.headline,
    author: article.byline.join(', '),
    pubDate: Math.floor(article.sortTime / SECOND),
    updatedDate: article.revisedAt === null ? null : Math.floor(article.revisedAt / SECOND),
    body: content,
    ...{ enclosureMime: played?.type ?? null, enclosureLink: played?.url ?? null },
    mediaThumbnail: article.leadImage?.url ?? null,
    mediaDescription: article.leadImage?.caption ?? null,
    feedId: inFeed ?? feed?.feedId ?? article.feedId ?? 0,
    ...{ unread: !article.isRead, starred: article.isSaved },
    rtl: RIGHT_TO_LEFT.test(article.language ?? ''),
    lastModified: Math.floor(changedAt / SECOND),
    ...{ fingerprint, contentHash: fingerprint },
  };
}
