import { languageTag } from '../parts/read-language.ts';
import { resolveAddress } from '../parts/resolve-address.ts';
import { elementsUnder, type PageNode, wordsIn } from './page-tree.ts';

/** What a page says of itself. */
export type PageFacts = {
  readonly title: string | null;
  readonly language: string | null;
  /** What its addresses are relative to. */
  readonly base: string;
};

const LONGEST_TITLE = 300;

export function pageFacts(root: PageNode, url: string): PageFacts {
  const facts = { title: null as string | null, language: null as string | null, base: url };
  let site: string | null = null;
  for (const node of elementsUnder(root)) {
    const { name, attributes } = node;
    if (name === 'html') facts.language ??= languageTag(attributes.get('lang'));
    else if (name === 'title') facts.title ??= wordsIn(node).slice(0, LONGEST_TITLE) || null;
    else if (name === 'meta') site ??= siteName(node);
    else if (name === 'base' && facts.base === url) facts.base = baseOf(node, url);
  }
  return { ...facts, title: facts.title ?? site };
}

function siteName({ attributes }: PageNode): string | null {
  if (attributes.get('property') !== 'og:site_name') return null;
  return attributes.get('content')?.trim().slice(0, LONGEST_TITLE) || null;
}

function baseOf({ attributes }: PageNode, url: string): string {
  return resolveAddress(attributes.get('href'), url) ?? url;
}
