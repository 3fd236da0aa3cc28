/** Recipes and what is remembered of them, out of columns of JSON: what is not as this room writes it counts as absent. */
import type {
  EntryParts,
  FoundHeadline,
  PageFeedState,
  PageRecipe,
} from '../../model/feeds/page-recipe.ts';
import { fromJson, isRecord, listOf, toText } from '../json-values.ts';

export function toRecipe(json: string | null): PageRecipe | null {
  const stated = json === null ? null : fromJson(json);
  if (!isRecord(stated)) return null;
  const every = typeof stated.every === 'number' ? stated.every : null;
  const common = { language: toText(stated.language), every };
  const { kind } = stated;
  if (kind === 'sitemap') return { kind, ...common };
  if (kind === 'changes') return { kind, within: toText(stated.within), ...common };
  if (kind !== 'selectors' && kind !== 'json') return null;
  const parts = toParts(stated.parts);
  return parts === null ? null : { kind, parts, ...common };
}

function toParts(stated: unknown): EntryParts | null {
  if (!isRecord(stated)) return null;
  const item = toText(stated.item);
  if (item === null) return null;
  return {
    item,
    link: toText(stated.link),
    headline: toText(stated.headline),
    date: toText(stated.date),
    summary: toText(stated.summary),
    author: toText(stated.author),
    picture: toText(stated.picture),
  };
}

export function toState(json: string | null): PageFeedState | null {
  const stated = json === null ? null : fromJson(json);
  if (!isRecord(stated) || typeof stated.goodAt !== 'number') return null;
  const { paragraphs } = stated;
  return {
    goodAt: stated.goodAt,
    headlines: listOf(stated.headlines, toHeadline),
    isClosed: stated.isClosed === true,
    paragraphs: Array.isArray(paragraphs) ? listOf(paragraphs, toText) : null,
    note: toText(stated.note),
  };
}

function toHeadline(stated: unknown): FoundHeadline | null {
  if (!isRecord(stated)) return null;
  const title = toText(stated.title);
  return title === null ? null : { title, url: toText(stated.url) };
}
