import type { EntryParts, FoundHeadline } from '../../../model/feeds/page-recipe.ts';
import { marksOf } from '../judge-reading.ts';
import type { PageNode } from '../page-tree.ts';
import { readBySelectors } from '../read-by-selectors.ts';
import { itemSelector, itemsOf } from './item-selector.ts';
import { groupLinks, type LinkGroup, linksOf } from './link-groups.ts';
import { partsInside } from './parts-inside.ts';

export type Proposal = {
  readonly parts: EntryParts;
  /** How many entries it finds. */
  readonly count: number;
  /** The first few headlines. */
  readonly headlines: readonly string[];
  /** Of the headlines that are looked for again, how many it finds; 0 where none are. */
  readonly foundAgain: number;
};

const MOST_PROPOSED = 6;
const MOST_LOOKED_AT = 24;
const HEADLINES_SHOWN = 5;

/**
 * What may be a page's headlines, the likeliest first, each thing that can be found once. With headlines of before, those
 * that find most of them are first: so a recipe is mended where a page has changed.
 */
export function proposeSelectors(
  root: PageNode,
  base: string,
  before: readonly FoundHeadline[] = [],
): Proposal[] {
  const wanted = new Set(before.flatMap(marksOf));
  const groups = groupLinks(linksOf(root, base)).slice(0, MOST_LOOKED_AT * 2);
  const seen = new Set<string>();
  const proposals: (Proposal & { readonly score: number })[] = [];
  for (const group of sortedFor(groups, wanted).slice(0, MOST_LOOKED_AT)) {
    const parts = partsOf(root, group);
    if (parts === null) continue;
    const found = readBySelectors(root, parts, base);
    if (found.kind === 'failed' || found.entries.length < 2) continue;
    const key = found.entries.map(({ url }) => url).join('\n');
    if (seen.has(key)) continue;
    seen.add(key);
    const again = found.entries.filter(({ title, url }) =>
      marksOf({ title: title ?? '', url }).some((mark) => wanted.has(mark)),
    ).length;
    proposals.push({
      parts,
      count: found.entries.length,
      headlines: found.entries.slice(0, HEADLINES_SHOWN).flatMap(({ title }) => title ?? []),
      foundAgain: again,
      score:
        group.score *
          agreement(
            group,
            found.entries.map(({ url }) => url),
          ) +
        again,
    });
  }
  return proposals
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST_PROPOSED)
    .map(({ score: _, ...proposal }) => proposal);
}

function sortedFor(
  groups: readonly LinkGroup[],
  wanted: ReadonlySet<string>,
): readonly LinkGroup[] {
  if (wanted.size === 0) return groups;
  const again = ({ links }: LinkGroup) =>
    links.filter(({ words, url }) =>
      marksOf({ title: words, url }).some((mark) => wanted.has(mark)),
    ).length;
  return groups.toSorted((a, b) => again(b) - again(a));
}

/** What the selectors find against what they were made for. */
function agreement({ links }: LinkGroup, found: readonly (string | null)[]): number {
  const meant = new Set(links.map(({ url }) => url));
  const hits = found.filter((url) => url !== null && meant.has(url)).length;
  return hits === 0 ? 0 : (2 * hits) / (found.length + meant.size);
}

function partsOf(root: PageNode, { links }: LinkGroup): EntryParts | null {
  const items = itemsOf(links);
  const selector = itemSelector(root, items);
  if (selector === null) return null;
  return { item: selector.text, ...partsInside(items, links) };
}
