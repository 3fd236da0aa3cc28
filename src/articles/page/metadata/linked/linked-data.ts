import { decodeReferences } from '../../../../text/decode-references.ts';
import { foldSpace } from '../../../../text/fold-space.ts';
import { looksLikeHtml, plainText } from '../../../../text/plain-text.ts';
import {
  isObject,
  type JsonObject,
  type LinkedNodes,
  linkedNodes,
  listed,
  typesOf,
} from './linked-nodes.ts';
import { type StatedText, statedTextOf } from './stated-text.ts';

/** Who signs, as linked data have it. */
export type LinkedAuthor = { readonly name: string; readonly isBody: boolean };

/** What schema.org JSON-LD says of the page's article, as written; addresses and dates not yet read. */
export type LinkedData = {
  readonly types: readonly string[];
  /** Whether one of the types is an article's. */
  readonly isArticle: boolean;
  readonly headline: string | null;
  readonly name: string | null;
  readonly description: string | null;
  readonly authors: readonly LinkedAuthor[];
  readonly publisher: string | null;
  readonly sections: readonly string[];
  readonly published: string | null;
  readonly created: string | null;
  readonly updated: string | null;
  readonly language: string | null;
  readonly image: LinkedImage | null;
  readonly isFree: boolean | null;
  /** Selectors of parts that only subscribers see. */
  readonly paidParts: readonly string[];
};

export type LinkedImage = {
  readonly address: string;
  readonly caption: string | null;
  readonly credit: string | null;
};

/** What linked data say of the page and of its site. */
export type Linked = {
  readonly article: LinkedData | null;
  /** Names of the site and of who publishes it. */
  readonly outlets: readonly string[];
  readonly stated: StatedText;
};

/** Names of types, and how much an object of them is the page's article. */
const RANKS: readonly (readonly [RegExp, number])[] = [
  [
    /^(?:(?:News|Reportage|Analysis|AskPublicNews|Background|Opinion|Review|Satirical|AdvertiserContent|Scholarly|MedicalScholarly|Tech)Article|NewsItem|LiveBlogPosting)$/,
    60,
  ],
  [/^(?:.{0,30}Article|BlogPosting|Report|SocialMediaPosting|DiscussionForumPosting|Posting)$/, 50],
  [/^(?:Recipe|HowTo|Review|QAPage|CreativeWork|Course|Book|PodcastEpisode|MedicalWebPage)$/, 30],
  [/^(?:.{0,20}WebPage|ItemPage|AboutPage|FAQPage|ProfilePage|VideoObject|Event|JobPosting)$/, 20],
];

/** The best of the objects that could be the page's article, with what is said of its site. `address` is the page's own. */
export function readLinkedData(scripts: readonly string[], address: string | null): Linked {
  const all = linkedNodes(scripts);
  const article = articleOf(all.nodes, address);
  return {
    article: article === null ? null : linkedDataOf(article, all),
    outlets: all.nodes.filter(isSite).flatMap((node) => nameOf(node, all) ?? []),
    stated: statedTextOf(article, all.nodes),
  };
}

function articleOf(nodes: readonly JsonObject[], address: string | null): JsonObject | null {
  const [first] = nodes
    .map((node) => ({ node, rank: rankOf(node, address) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank);
  return first?.node ?? null;
}

function rankOf(node: JsonObject, address: string | null): number {
  const types = typesOf(node);
  const rank = Math.max(
    0,
    ...types.map((type) => RANKS.find(([pattern]) => pattern.test(type))?.[1] ?? 0),
  );
  if (rank === 0 || (!node.headline && !node.datePublished && !node.author)) return 0;
  const filled = [node.headline, node.datePublished, node.author].filter(Boolean).length;
  return rank + filled * 4 + (isOf(node, address) ? 6 : 0);
}

/** Whether an object says that it is of this address. */
function isOf(node: JsonObject, address: string | null): boolean {
  if (address === null) return false;
  const page = node.mainEntityOfPage;
  const stated = [node.url, node['@id'], isObject(page) ? page['@id'] : page];
  return stated.some((one) => typeof one === 'string' && bare(one) === bare(address));
}

function bare(address: string): string {
  return address
    .slice(0, 2_000)
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/[#?].*/s, '')
    .replace(/\/$/, '');
}

function isSite(node: JsonObject): boolean {
  return typesOf(node).some((type) =>
    /^(?:WebSite|NewsMediaOrganization|Organization|Corporation|Blog|Periodical|Newspaper)$/.test(
      type,
    ),
  );
}

function linkedDataOf(article: JsonObject, all: LinkedNodes): LinkedData {
  const types = typesOf(article);
  const page = all.nodes.find((node) => typesOf(node).includes('WebPage'));
  const stated = (key: string) => first(article[key]) ?? first(page?.[key]);
  return {
    types,
    isArticle: types.some((type) => RANKS.slice(0, 2).some(([pattern]) => pattern.test(type))),
    headline: first(article.headline),
    name: first(article.name),
    description: first(article.description),
    authors: authorsOf(article, all),
    publisher: firstName(article.publisher, all),
    sections: listed(article.articleSection).flatMap((one) => text(one) ?? []),
    published: stated('datePublished'),
    created: stated('dateCreated') ?? stated('uploadDate'),
    updated: stated('dateModified'),
    language: languageOf(article.inLanguage) ?? languageOf(page?.inLanguage),
    image: imageOf(article.image, all) ?? imageOf(article.thumbnailUrl, all),
    isFree: isFree(article, page),
    paidParts: paidParts(article),
  };
}

function first(value: unknown): string | null {
  return (
    listed(value)
      .map(text)
      .find((one) => one !== null) ?? null
  );
}

function authorsOf(article: JsonObject, all: LinkedNodes): LinkedAuthor[] {
  const authors = [...listed(article.author), ...listed(article.contributor)];
  const own = authors.flatMap((one) => authorOf(one, all) ?? []);
  return own.length > 0
    ? own.slice(0, 20)
    : listed(article.creator).flatMap((one) => authorOf(one, all) ?? []);
}

function authorOf(value: unknown, all: LinkedNodes): LinkedAuthor | null {
  const name = nameOf(value, all);
  if (name === null) return null;
  const node = isObject(value) ? resolved(value, all) : null;
  const isBody =
    node !== null && typesOf(node).some((type) => /Organization|Corporation|Brand/.test(type));
  return { name, isBody };
}

function firstName(value: unknown, all: LinkedNodes): string | null {
  return (
    listed(value)
      .map((one) => nameOf(one, all))
      .find((name) => name !== null) ?? null
  );
}

function nameOf(value: unknown, all: LinkedNodes): string | null {
  if (!isObject(value)) {
    const name = text(value);
    return name !== null && all.byId.has(name) ? first(all.byId.get(name)?.name) : name;
  }
  const node = resolved(value, all);
  const parts = [first(node.givenName), first(node.familyName)].filter((part) => part !== null);
  return first(node.name) ?? (parts.length === 2 ? parts.join(' ') : null);
}

/** The object itself, or the one that it refers to. */
function resolved(value: JsonObject, all: LinkedNodes): JsonObject {
  const id = value['@id'];
  if (value.name !== undefined || typeof id !== 'string') return value;
  return all.byId.get(id) ?? value;
}

function languageOf(value: unknown): string | null {
  const [one] = listed(value);
  return isObject(one) ? (first(one.alternateName) ?? first(one.name)) : text(one);
}

function imageOf(value: unknown, all: LinkedNodes): LinkedImage | null {
  const images = listed(value).map((one) =>
    isObject(one) ? imageObject(one, all) : bareImage(text(one)),
  );
  return images.find((image) => image !== null) ?? null;
}

function bareImage(address: string | null): LinkedImage | null {
  return address === null ? null : { address, caption: null, credit: null };
}

function imageObject(object: JsonObject, all: LinkedNodes): LinkedImage | null {
  const isReference = object.url === undefined && object.contentUrl === undefined;
  const node = isReference ? resolved(object, all) : object;
  const address = first(node.url) ?? first(node.contentUrl);
  if (address === null) return null;
  const credit = first(node.creditText) ?? firstName(node.creator ?? node.author, all);
  return { address, caption: first(node.caption), credit };
}

function isFree(article: JsonObject, page: JsonObject | undefined): boolean | null {
  const stated = article.isAccessibleForFree ?? page?.isAccessibleForFree;
  if (typeof stated === 'boolean') return stated;
  if (typeof stated !== 'string') return null;
  return !/^\s*(?:https?:\/\/schema\.org\/)?false\s*$/i.test(stated);
}

function paidParts(article: JsonObject): string[] {
  return listed(article.hasPart)
    .filter(isObject)
    .filter((part) => isFree(part, undefined) === false)
    .flatMap((part) => listed(part.cssSelector).flatMap((one) => text(one) ?? []))
    .slice(0, 10);
}

/** References and tags are written into linked data that know neither. */
function text(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const start = value.slice(0, 4_000);
  const plain = looksLikeHtml(start) ? plainText(start) : foldSpace(decodeReferences(start));
  return plain === '' ? null : foldSpace(decodeReferences(plain));
}
