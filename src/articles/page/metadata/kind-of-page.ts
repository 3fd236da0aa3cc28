import type { Block } from '../../tree/blocks.ts';
import { HEADINGS } from '../../tree/element-kinds.ts';
import type { PageFacts } from './facts/page-facts.ts';
import type { LinkedData } from './linked/linked-data.ts';

/** What a page is, by what it says of itself, else by its looks; 'other' where neither tells. */
export type PageKind = 'article' | 'list' | 'video' | 'product' | 'profile' | 'forum' | 'other';

/** Headings that are links: more of them than this, and the page lists articles. */
const MANY_LINKED_HEADINGS = 12;

/** `hasArticleSigns`: the page states an article, or a day on which it was published. */
export function kindOfPage(
  page: {
    readonly facts: PageFacts;
    readonly blocks: readonly Block[];
    readonly address: string | null;
  },
  data: LinkedData | null,
  hasArticleSigns: boolean,
): PageKind {
  if (isFrontPage(page.address)) return 'list';
  if (data?.isArticle) return 'article';
  const type = page.facts.metas.first('og:type')?.slice(0, 80).toLowerCase() ?? '';
  const stated = `${type} ${data?.types.join(' ') ?? ''}`;
  const kind = STATED_KINDS.find(([pattern]) => pattern.test(stated))?.[1];
  if (kind !== undefined) return kind;
  if (hasArticleSigns) return 'article';
  return /CollectionPage|ItemList|SearchResults/.test(stated) || isList(page.blocks)
    ? 'list'
    : 'other';
}

/** og:type and linked data's types together. */
const STATED_KINDS: readonly (readonly [RegExp, PageKind])[] = [
  [/^article/, 'article'],
  [/VideoObject|^video/, 'video'],
  [/Product|^product/, 'product'],
  [/ProfilePage|Person|^profile/, 'profile'],
  [/DiscussionForum|QAPage|Question/, 'forum'],
];

function isFrontPage(address: string | null): boolean {
  const url = address === null ? null : URL.parse(address);
  return url !== null && /^\/(?:index\.\w{2,5})?$/.test(url.pathname) && url.search === '';
}

function isList(blocks: readonly Block[]): boolean {
  let linkedHeadings = 0;
  let text = 0;
  for (const block of blocks) {
    if (HEADINGS.has(block.parent.name) && block.linked > block.text.length / 2)
      linkedHeadings += 1;
    else if (block.text.length > 200 && block.linked < 40) text += block.text.length;
  }
  return linkedHeadings > MANY_LINKED_HEADINGS && text < linkedHeadings * 200;
}
