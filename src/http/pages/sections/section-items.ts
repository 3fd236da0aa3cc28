import { html } from 'hono/html';
import type { SectionItem } from '../../../pipeline/sections/read-section.ts';
import type { Store } from '../../../store/store.ts';
import type { Html } from '../frame/html.ts';
import type { Visit } from '../frame/visit.ts';
import { articleItem } from '../lists/article-item.ts';
import { outletLink } from '../lists/day-section.ts';
import { type ListedStory, storyItem } from '../stories/list/story-item.ts';

/** Things of a section as a page shows them, with what is told beside its stories. */
export type ListedItem =
  | { readonly kind: 'story'; readonly story: ListedStory }
  | Extract<SectionItem, { kind: 'article' }>;

/** Adds what is told of stories; their order stays. */
export async function listItems(
  { stories, claims }: Pick<Store, 'stories' | 'claims'>,
  items: readonly SectionItem[],
): Promise<ListedItem[]> {
  const lines = items.flatMap((item) => (item.kind === 'story' ? [item.story] : []));
  const contested = await claims.contested(lines.map(({ id }) => id));
  const newest = await stories.ofArticles(lines.map(({ newestArticleId }) => newestArticleId));
  const additions = new Map(newest.map(({ articleId, addition }) => [articleId, addition]));
  return items.map((item) => {
    if (item.kind === 'article') return item;
    const { story } = item;
    const listed = {
      ...{ story, place: null },
      contestedCount: contested.get(story.id) ?? 0,
      addition: additions.get(story.newestArticleId) ?? null,
    };
    return { kind: 'story', story: listed };
  });
}

/** A list of them: what many titles tell is given more room. */
export function itemColumns(items: readonly ListedItem[], visit: Visit): Html {
  return html`<div class="columns story-columns">${items.map((item) => oneItem(item, visit))}</div>`;
}

function oneItem(item: ListedItem, visit: Visit): Html {
  if (item.kind === 'story') {
    return storyItem(item.story, visit, item.story.story.outletCount > 3 ? 'first' : 'other');
  }
  const kicker = outletLink(item.article);
  return articleItem(item.article, {
    ...{ visit, prominence: 'other', heading: 'h2', kicker, isDated: true },
  });
}
