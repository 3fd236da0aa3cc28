import { textDirection } from '../../../text/reading/text-direction.ts';
import type { ShownEntry } from '../../sync/read-entries.ts';
import { longItemId } from '../asked/item-id.ts';
import type { Label } from '../asked/labels.ts';
import { feedStreamId, labelStreamId, stateStreamId } from '../asked/stream-id.ts';
import { microseconds } from '../asked/times.ts';

/** What labels are called here, by the number of the story or of the reader's own label. */
export type ItemLabels = {
  readonly stories: ReadonlyMap<number, string>;
  readonly own: ReadonlyMap<number, string>;
};

export function itemLabels(labels: readonly Label[]): ItemLabels {
  const stories = new Map<number, string>();
  const own = new Map<number, string>();
  for (const label of labels) {
    if (label.kind === 'story') stories.set(label.followed.story, label.name);
    if (label.kind === 'own') own.set(label.id, label.name);
  }
  return { stories, own };
}

/** An entry as programs of Google Reader know an item. */
export function toItem(entry: ShownEntry, labels: ItemLabels) {
  const { article, number, arrivedAt, html } = entry;
  const { url, headline, byline, language, opening } = article;
  const enclosures = enclosuresOf(entry);
  return {
    id: longItemId(number),
    crawlTimeMsec: String(arrivedAt),
    timestampUsec: microseconds(arrivedAt),
    published: Math.floor(article.sortTime / 1000),
    updated: Math.floor((article.revisedAt ?? article.sortTime) / 1000),
    title: headline,
    ...(url !== null && {
      canonical: [{ href: url }],
      alternate: [{ href: url, type: 'text/html' }],
    }),
    categories: itemCategories(entry, labels),
    origin: originOf(entry),
    // FreshRSS has the text here, Google had what is short here and what is whole in `content`; programs look here first.
    summary: { direction: textDirection(language, opening || headline), content: html },
    ...(byline.length > 0 && { author: byline.join(', ') }),
    ...(enclosures.length > 0 && { enclosure: enclosures }),
  };
}

/** States and labels as streams; what an item is about, and where its text comes from, as plain words, as FreshRSS has tags. */
export function itemCategories(entry: ShownEntry, labels: ItemLabels): string[] {
  const { article, feed, followed, categories } = entry;
  const story = followed === null ? undefined : labels.stories.get(followed.story);
  const own = entry.labels.flatMap(({ id }) => labels.own.get(id) ?? []);
  return [
    stateStreamId('reading-list'),
    ...(feed?.folder ? [labelStreamId(feed.folder)] : []),
    ...own.map(labelStreamId),
    ...(story === undefined ? [] : [labelStreamId(story)]),
    ...(article.isRead ? [stateStreamId('read')] : []),
    ...(article.isSaved ? [stateStreamId('starred')] : []),
    ...categories,
  ];
}

/** What was starred may be of a feed that is followed no more, or of none: its outlet stands for it. */
export function originOf({ article, feed }: ShownEntry) {
  return {
    streamId: feedStreamId(feed?.feedId ?? article.feedId ?? 0),
    title: feed?.title ?? article.outletName,
    htmlUrl: feed?.homeUrl ?? feed?.url ?? '',
  };
}

export type ItemEnclosure = {
  readonly href: string;
  readonly type: string;
  /** Bytes. */
  readonly length?: number;
};

/** What hangs on an entry, and the picture that stands for it, where its text does not show that. */
export function enclosuresOf({ article, enclosures }: ShownEntry): ItemEnclosure[] {
  const files = enclosures.map(({ url, type, length }) => ({
    ...{ href: url, type },
    ...(length !== null && { length }),
  }));
  const { leadImage, html } = article;
  if (leadImage === null || html.includes(leadImage.url)) return files;
  // By the address alone: nobody asks the outlet for it.
  const ending = /\.(png|gif|webp|avif)$/i.exec(URL.parse(leadImage.url)?.pathname ?? '')?.[1];
  return [...files, { href: leadImage.url, type: `image/${ending?.toLowerCase() ?? 'jpeg'}` }];
}
