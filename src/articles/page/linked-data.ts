import { readDate } from '../../text/read-date.ts';

/** What schema.org JSON-LD says of the page's article. */
export type LinkedData = {
  readonly title: string | null;
  readonly description: string | null;
  readonly authors: readonly string[];
  readonly outlet: string | null;
  readonly section: string | null;
  readonly published: number | null;
  readonly updated: number | null;
  readonly language: string | null;
  readonly imageUrl: string | null;
};

const ARTICLE =
  /^(?:.{0,40}Article|BlogPosting|LiveBlogPosting|Report|SocialMediaPosting|Posting|NewsItem)$/;
const MOST_NODES = 2_000;

type JsonObject = Readonly<Record<string, unknown>>;

/** The first article among the page's JSON-LD blocks, @graph and lists included; null if there is none. */
export function readLinkedData(scripts: readonly string[]): LinkedData | null {
  const nodes = scripts.slice(0, 30).flatMap((script) => nodesOf(parsed(script)));
  const article = nodes.find(isArticle);
  return article === undefined ? null : linkedDataOf(article, nodes);
}

/** Outlets put line breaks into strings, comments round the block, and semicolons behind it. */
function parsed(script: string): unknown {
  const text = script
    .trim()
    .replace(/^(?:<!--|\/\*<!\[CDATA\[\*\/|\/\/<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\]\]>\*\/|\/\/\]\]>|;)\s*$/, '');
  return parsedJson(text) ?? parsedJson(text.replace(/[\n\r\t]+/g, ' '));
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Ordinary: what a page calls JSON often is not.
    return null;
  }
}

/** Every object on the top levels: lists, @graph, mainEntity. No recursion: the depth is the page's. */
function nodesOf(root: unknown): JsonObject[] {
  const nodes: JsonObject[] = [];
  const waiting: unknown[] = [root];
  while (waiting.length > 0 && nodes.length < MOST_NODES) {
    const next = waiting.shift();
    if (Array.isArray(next)) waiting.push(...next.slice(0, 500));
    else if (isObject(next)) {
      nodes.push(next);
      waiting.push(next['@graph'], next.mainEntity, next.mainEntityOfPage, next.itemListElement);
    }
  }
  return nodes;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isArticle(node: JsonObject): boolean {
  const types = Array.isArray(node['@type']) ? node['@type'] : [node['@type']];
  return (
    types.some((type) => typeof type === 'string' && ARTICLE.test(type)) &&
    (node.headline !== undefined || node.datePublished !== undefined || node.author !== undefined)
  );
}

function linkedDataOf(article: JsonObject, nodes: readonly JsonObject[]): LinkedData {
  const byId = new Map(
    nodes.flatMap((node) =>
      typeof node['@id'] === 'string' ? [[node['@id'], node] as const] : [],
    ),
  );
  const publisher = listed(article.publisher).map((one) => nameOf(one, byId));
  return {
    title: text(article.headline) ?? text(article.name),
    description: text(article.description),
    authors: [...listed(article.author), ...listed(article.creator)]
      .slice(0, 20)
      .flatMap((author) => nameOf(author, byId) ?? []),
    outlet: publisher.find((name) => name !== null) ?? null,
    section:
      listed(article.articleSection)
        .map(text)
        .find((section) => section !== null) ?? null,
    published: date(article.datePublished) ?? date(article.dateCreated),
    updated: date(article.dateModified),
    language: text(article.inLanguage),
    imageUrl:
      listed(article.image)
        .map(addressOf)
        .find((address) => address !== null) ?? null,
  };
}

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, 50) : [value];
}

function nameOf(value: unknown, byId: ReadonlyMap<string, JsonObject>): string | null {
  if (!isObject(value)) return text(value);
  const referred = typeof value['@id'] === 'string' ? byId.get(value['@id']) : undefined;
  return (
    listed(value.name)
      .map(text)
      .find((name) => name !== null) ?? text(referred?.name)
  );
}

function addressOf(value: unknown): string | null {
  return isObject(value) ? text(value.url) : text(value);
}

function text(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const plain = value
    .slice(0, 4_000)
    .replace(/<[^<>]{0,500}>/g, '')
    .replace(/&(?:amp|#38);/g, '&')
    .replace(/&(?:#0?39|rsquo|#8217|apos);/g, '’')
    .replace(/&(?:quot|#34);/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
  return plain === '' ? null : plain;
}

function date(value: unknown): number | null {
  return typeof value === 'string' ? readDate(value) : null;
}
