import type { Picture } from '../../model/article.ts';
import type { Millis } from '../../model/time.ts';
import { webAddress } from '../markup/clean-address.ts';
import { type Block, blocksOf } from '../tree/blocks.ts';
import type { PageElement } from '../tree/page-element.ts';
import { authorsOf } from './metadata/authors/authors-of.ts';
import { datesOf } from './metadata/dates/dates-of.ts';
import { dayOrderOf, shownDayOrder } from './metadata/dates/day-order-of.ts';
import { ownMarks } from './metadata/facts/own-marks.ts';
import { collectFacts, type PageFacts } from './metadata/facts/page-facts.ts';
import { headLines } from './metadata/facts/visible-head.ts';
import { headOfPage, type PageHead } from './metadata/head-of-page.ts';
import { kindOfPage, type PageKind } from './metadata/kind-of-page.ts';
import { languageOf } from './metadata/language-of.ts';
import { leadImageOf } from './metadata/lead-image-of.ts';
import { LineReader } from './metadata/line-reader.ts';
import { type LinkedData, readLinkedData } from './metadata/linked/linked-data.ts';
import type { StatedText } from './metadata/linked/stated-text.ts';
import { paywallOf } from './metadata/paywall-of.ts';
import { headlineOf } from './metadata/title/headline-of.ts';
import { bestOutletName, type OutletNames, outletNames } from './metadata/title/outlet-names.ts';

/** What a page says of its article. Nothing is guessed: what it does not say is null or empty. */
export type PageMetadata = {
  readonly title: string | null;
  /** The document's title as it stands, the outlet's name and all. */
  readonly documentTitle: string | null;
  /** The page's own summary, best first; the first of them, and all. */
  readonly description: string | null;
  readonly descriptions: readonly string[];
  /** People, or the body that signs; in the page's order. */
  readonly authors: readonly string[];
  readonly outlet: string | null;
  readonly section: string | null;
  readonly published: Millis | null;
  readonly updated: Millis | null;
  /** See ArticleDetails. */
  readonly publishedZone: number | null;
  /** A BCP 47 tag. */
  readonly language: string | null;
  /** The canonical address, absolute. */
  readonly url: string | null;
  readonly imageUrl: string | null;
  readonly leadImage: Picture | null;
  /** The text of the first h1, and of all. */
  readonly headings: readonly string[];
  /** Whether the page says it is an article (linked data or OpenGraph). */
  readonly isArticle: boolean;
  readonly kind: PageKind;
  /** Whether the page says that the article is for subscribers; and whether only its beginning is here. */
  readonly isPaid: boolean;
  readonly isCutOff: boolean;
  /** Frames that make up the page: such a page has no text of its own. */
  readonly frameCount: number;
  readonly head: PageHead;
  /** The text itself, where linked data hold it. NOT sanitised. */
  readonly stated: StatedText;
};

/**
 * Reads what a page says of its article: JSON-LD, OpenGraph and other metas, microdata, RDFa, classes, and what
 * is printed round the headline, weighed against each other. `address` is where the page came from, null if
 * unknown; `blocks` are the tree's own (blocksOf) where the caller has them. Never fails; time in proportion to
 * the tree.
 */
export function readMetadata(
  root: PageElement,
  address: string | null,
  blocks: readonly Block[] = blocksOf(root),
): PageMetadata {
  const facts = collectFacts(root);
  const base = facts.base === null ? address : (webAddress(facts.base, address) ?? address);
  const linked = readLinkedData(facts.scripts, address);
  const names = outletNames(facts, linked, address);
  const { article: data, stated } = linked;
  return metadataOf({ root, address, base, blocks, facts, data, names, stated });
}

type Page = {
  readonly root: PageElement;
  readonly address: string | null;
  readonly base: string | null;
  readonly blocks: readonly Block[];
  readonly facts: PageFacts;
  readonly data: LinkedData | null;
  readonly names: OutletNames;
  readonly stated: StatedText;
};

function metadataOf(page: Page): PageMetadata {
  const { facts, data, names, blocks, base } = page;
  const language = languageOf(facts, data);
  const headline = headlineOf(page);
  const lines = headLines(blocks, headline.element, facts.asides);
  const marks = ownMarks(facts.marks, headline.element);
  const order = dayOrderOf(language, page.address) ?? shownDayOrder(lines.map(({ text }) => text));
  const reader = new LineReader(names, order);
  const authors = authorsOf({ facts, data, marks, lines, names, blocks, reader });
  const dates = datesOf({ ...page, marks, lines, order, reader });
  const descriptions = descriptionsOf(facts, data);
  const leadImage = leadImageOf(facts, data, base);
  const isArticle = saysArticle(facts, data);
  return {
    title: headline.text,
    documentTitle: facts.title,
    description: descriptions[0] ?? null,
    descriptions,
    authors,
    outlet: bestOutletName(names),
    section: sectionOf(facts, data),
    ...dates,
    language,
    url: canonicalOf(facts, base),
    imageUrl: leadImage?.url ?? null,
    leadImage,
    headings: facts.headings.map(({ text }) => text),
    isArticle,
    kind: kindOfPage(page, data, isArticle || dates.published !== null),
    ...paywallOf(page, data),
    frameCount: facts.frameCount,
    stated: page.stated,
    head: headOfPage({ headline, lines, reader, authors, descriptions }),
  };
}

function descriptionsOf({ metas }: PageFacts, data: LinkedData | null): string[] {
  const stated = [
    metas.first('og:description'),
    metas.first('description'),
    metas.first('twitter:description'),
    metas.first('dc.description', 'dcterms.description', 'itemprop:description'),
    data?.description,
  ];
  return [...new Set(stated.filter((text) => text != null))].filter((text) => /\p{L}/u.test(text));
}

function saysArticle({ metas }: PageFacts, data: LinkedData | null): boolean {
  return (
    (data?.isArticle ?? false) ||
    metas.first('og:type')?.toLowerCase() === 'article' ||
    metas.first('article:published_time') !== null
  );
}

const SECTION_METAS: readonly string[] = [
  'article:section',
  'og:article:section',
  'section',
  'og:section',
  'parsely-section',
  'sailthru.section',
  'cxenseparse:section',
  'itemprop:articlesection',
];

/** A section is a word or two; addresses and lists of keywords are none. */
function sectionOf({ metas }: PageFacts, data: LinkedData | null): string | null {
  const stated = [...(data?.sections ?? []), ...SECTION_METAS.flatMap((name) => metas.all(name))];
  return (
    stated.find(
      (text) => text.length <= 60 && /\p{L}{2}/u.test(text) && !/^https?:|[{}<>]/.test(text),
    ) ?? null
  );
}

/** Front pages are named as canonical by mistake; then the page's own address is. */
function canonicalOf({ links, metas }: PageFacts, base: string | null): string | null {
  const stated = [links.get('canonical'), metas.first('og:url'), links.get('mainentityofpage')];
  const addresses = stated.map((address) => (address ? webAddress(address, base) : null));
  const isOwnFront = base !== null && isFront(base);
  const canonical = addresses.find(
    (address) => address !== null && (isOwnFront || !isFront(address)),
  );
  return (
    canonical ??
    (base === null
      ? (addresses.find((address) => address !== null) ?? null)
      : webAddress(base, null))
  );
}

function isFront(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && url.pathname === '/' && url.search === '';
}
