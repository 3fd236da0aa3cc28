import type { Block } from '../../tree/blocks.ts';
import { elementsOf, type PageElement, textOf } from '../../tree/page-element.ts';
import type { PageFacts } from './facts/page-facts.ts';
import type { LinkedData } from './linked/linked-data.ts';
import { PAYWALL_PROMPTS } from './paywall-words.ts';

export type Paywall = {
  /** Whether the page says that the article is for subscribers. */
  readonly isPaid: boolean;
  /** Whether only the beginning is here. */
  readonly isCutOff: boolean;
};

/** Characters of running text under which an article for subscribers is its beginning. */
const BEGINNING = 1_500;
const LONGEST_PROMPT = 240;

/**
 * Whether an article is for subscribers and only its beginning is on the page: by linked data
 * (developers.google.com/search/docs/appearance/structured-data/paywalled-content), article:content_tier, and
 * what the page asks its reader. Pages that state a price and hold the whole text all the same are not cut off.
 */
export function paywallOf(
  page: {
    readonly root: PageElement;
    readonly blocks: readonly Block[];
    readonly facts: PageFacts;
  },
  data: LinkedData | null,
): Paywall {
  const tier = page.facts.metas.first(
    'article:content_tier',
    'content_tier',
    'og:article:content_tier',
  );
  const isPaid = data?.isFree === false || /^(?:locked|metered|paid|premium)$/i.test(tier ?? '');
  const shown = runningText(page.blocks);
  if (!isPaid) return { isPaid, isCutOff: shown < BEGINNING && page.blocks.some(isPrompt) };
  if (holdsPaidPart(page.root, data?.paidParts ?? [])) return { isPaid, isCutOff: false };
  return { isPaid, isCutOff: shown < BEGINNING || page.blocks.some(isPrompt) };
}

function runningText(blocks: readonly Block[]): number {
  let length = 0;
  for (const { text, linked } of blocks)
    if (text.length >= 100 && linked < text.length / 3) length += text.length;
  return length;
}

function isPrompt({ text }: Block): boolean {
  return (
    text.length <= LONGEST_PROMPT &&
    text.length >= 8 &&
    !isMeter(text) &&
    PAYWALL_PROMPTS.test(text.toLowerCase())
  );
}

/** "You have read 2 of your 5 free articles": this one is among them. */
function isMeter(text: string): boolean {
  const [, read, free] =
    /(\d{1,3}) (?:of|von|sur|de|di|van|z|из|з) (?:\p{L}{1,12} ){0,2}(\d{1,3})/u.exec(text) ?? [];
  return read !== undefined && free !== undefined && Number(read) < Number(free);
}

/** Whether a part that is said to be for subscribers stands on the page with a text in it. Selectors of one class or id. */
function holdsPaidPart(root: PageElement, selectors: readonly string[]): boolean {
  const names = selectors.flatMap(
    (selector) => /^[\w-]{0,20}([.#][\w-]{1,80})$/.exec(selector.trim())?.[1] ?? [],
  );
  if (names.length === 0) return false;
  for (const element of elementsOf(root)) {
    const isPart = names.some((name) => isNamed(element, name));
    if (isPart && textOf(element).length >= BEGINNING) return true;
  }
  return false;
}

function isNamed(element: PageElement, name: string): boolean {
  const wanted = name.slice(1);
  if (name.startsWith('#')) return element.attribute('id') === wanted;
  return (element.attribute('class') ?? '').split(/\s+/).includes(wanted);
}
