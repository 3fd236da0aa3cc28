import { readDate } from '../../../../text/read-date.ts';
import { isObject, type JsonObject, typesOf } from './linked-nodes.ts';

/** An entry of a live blog, as linked data have it. Plain text or markup. */
export type StatedUpdate = {
  readonly headline: string | null;
  readonly text: string;
  /** Epoch milliseconds. */
  readonly time: number;
};

/** The article's text where linked data hold it, as written: plain text or markup, NOT sanitised. */
export type StatedText = {
  readonly body: string | null;
  /** In the data's order. */
  readonly updates: readonly StatedUpdate[];
};

/** UTF-16 units read of an articleBody and of one entry. */
const LONGEST_BODY = 400_000;
const LONGEST_UPDATE = 20_000;
const MOST_UPDATES = 500;

const ARTICLE = /(?:Article|BlogPosting|Posting|Report|NewsItem|Recipe)$/;

/** The text that linked data state of the page's article (schema.org articleBody, liveBlogUpdate). */
export function statedTextOf(article: JsonObject | null, nodes: readonly JsonObject[]): StatedText {
  return {
    body: bodyIn(article) ?? bodyIn(soleOther(article, nodes)),
    updates: updatesOf(nodes.find((node) => Array.isArray(node.liveBlogUpdate))),
  };
}

/** Some pages describe their article twice, and state its text only once. */
function soleOther(article: JsonObject | null, nodes: readonly JsonObject[]): JsonObject | null {
  const others = nodes.filter(
    (node) => node !== article && typesOf(node).some((type) => ARTICLE.test(type)) && bodyIn(node),
  );
  const [only] = others;
  if (only === undefined || others.length > 1) return null;
  const isSame = article === null || !article.headline || only.headline === article.headline;
  return isSame ? only : null;
}

function bodyIn(node: JsonObject | null): string | null {
  return textOf(node?.articleBody ?? node?.text, LONGEST_BODY);
}

function updatesOf(live: JsonObject | undefined): StatedUpdate[] {
  const updates = live?.liveBlogUpdate;
  if (!Array.isArray(updates)) return [];
  return updates.slice(0, MOST_UPDATES).filter(isObject).flatMap(updateOf);
}

function updateOf(update: JsonObject): StatedUpdate[] {
  const published = update.datePublished ?? update.dateCreated;
  const time = typeof published === 'string' ? readDate(published) : null;
  const headline = textOf(update.headline ?? update.name, 500);
  const text = bodyIn(update)?.slice(0, LONGEST_UPDATE) ?? '';
  return time === null || (headline === null && text === '') ? [] : [{ headline, text, time }];
}

/** Some write a text as a list of its paragraphs. */
function textOf(value: unknown, longest: number): string | null {
  const text = Array.isArray(value)
    ? value
        .slice(0, 1_000)
        .filter((part) => typeof part === 'string')
        .join('\n\n')
    : value;
  if (typeof text !== 'string' || text.trim() === '') return null;
  return text.slice(0, longest).toWellFormed();
}
