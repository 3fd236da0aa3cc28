import { textDirection } from '../../../text/reading/text-direction.ts';
import type { ShownEntry } from '../../sync/read-entries.ts';
import { longItemId } from '../asked/item-id.ts';
import type { Label } from '../asked/labels.ts';
import { feedStreamId, labelStreamId, stateStreamId } from '../asked/stream-id.ts';
import { microseconds } from '../asked/times.ts';

/** By the story: its label. */
export type StoryLabels = ReadonlyMap<number, string>;

export function storyLabels(labels: readonly Label[]): StoryLabels {
  return new Map(
    labels.flatMap((label) =>
      label.kind === 'story' ? [[label.followed.story, label.name] as const] : [],
    ),
  );
}

/** An entry as programs of Google Reader know an item. */
export function toItem(entry: ShownEntry, labels: StoryLabels) {
  const { article, number, arrivedAt, html } = entry;
  const { url, headline, byline, language, opening } = article;
  const enclosure = enclosureOf(entry);
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
    ...(enclosure !== null && { enclosure: [enclosure] }),
  };
}

/** States and labels as streams; what an item is about, and where its text comes from, as plain words, as FreshRSS has tags. */
export function itemCategories(entry: ShownEntry, labels: StoryLabels): string[] {
  const { article, feed, followed, categories } = entry;
  const story = followed === null ? undefined : labels.get(followed.story);
  return [
    stateStreamId('reading-list'),
    ...(feed?.folder ? [labelStreamId(feed.folder)] : []),
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

/** The picture that stands for an article, where its text does not show it. By the address alone: nobody asks the outlet for it. */
export function enclosureOf({ article }: ShownEntry): { href: string; type: string } | null {
  const { leadImage, html } = article;
  if (leadImage === null || html.includes(leadImage.url)) return null;
  const ending = /\.(png|gif|webp|avif)$/i.exec(URL.parse(leadImage.url)?.pathname ?? '')?.[1];
  return { href: leadImage.url, type: `image/${ending?.toLowerCase() ?? 'jpeg'}` };
}
