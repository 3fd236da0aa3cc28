import type { ArticleDetails } from '../../model/article.ts';
import type { Removal } from '../../model/removal.ts';
import { lettersOf } from '../body/line-features.ts';
import type { PageBody } from '../body/read-body.ts';
import { type Cleaned, dropFurniture } from '../furniture/drop-furniture.ts';
import { wordCount } from '../furniture/lines.ts';
import { readLiveBlog, updatesOf } from '../live/live-blog.ts';
import { sanitiseTree } from '../sanitise.ts';
import { statedTree } from '../stated/stated-tree.ts';
import type { Block } from '../tree/blocks.ts';
import type { PageElement } from '../tree/page-element.ts';
import { joinRemovals } from './join-removals.ts';
import { type PartsLeftOut, partsLeftOut } from './parts-left-out.ts';
import type { PageMetadata } from './read-metadata.ts';

export type PageText = {
  readonly cleaned: Cleaned;
  readonly updates: ArticleDetails['updates'];
  /** Whatever any step left out, in the page's order. */
  readonly removed: readonly Removal[];
  readonly words: number;
  /** Whether this is what linked data state, since the page shows less. */
  readonly isStated: boolean;
  /** Whether the text itself breaks off. */
  readonly isCutOff: boolean;
};

export type FoundText = {
  /** The page's lines. */
  readonly blocks: readonly Block[];
  readonly body: PageBody;
  readonly metadata: PageMetadata;
  /** What relative addresses are relative to; null if unknown. */
  readonly base: string | null;
};

/** Fewer words are a summary, whatever the data call them. */
const FEWEST_STATED = 60;
/** A page that shows no more than this share of what its data state shows a beginning. */
const SHOWN = 0.5;

/**
 * The article's text: what the page shows, cleaned; or, where programs would put most of it in later, what its
 * linked data state (schema.org articleBody, liveBlogUpdate).
 */
export function pageText(found: FoundText): PageText {
  const { body, metadata, base } = found;
  const shown = cleanedText(sanitiseTree(body.tree, base), body.removed, found);
  const stated = statedTree(metadata.stated);
  if (stated === null || shown.words > statedWords(metadata) * SHOWN) return shown;
  const text = cleanedText(sanitiseTree(stated, base), [], found);
  if (text.words < FEWEST_STATED || shown.words > text.words * SHOWN) return shown;
  return {
    ...text,
    isStated: true,
    isCutOff: isBeginning(text, metadata),
    removed: [...besideStated(shown, text), ...text.removed],
  };
}

/** Words of a text for subscribers that is stated whole. */
const WHOLE = 250;

function isBeginning({ words, cleaned }: PageText, { isPaid }: PageMetadata): boolean {
  const last = cleaned.paragraphs.at(-1) ?? '';
  return (isPaid && words < WHOLE) || /(?:…|\.\.\.|\[\+?…?\])["”’»]?$/.test(last.slice(-12));
}

/** No fewer than the text has: parsing all of it only to find it short would cost every page. */
function statedWords({ stated: { body, updates } }: PageMetadata): number {
  const entries = updates.reduce((sum, { text }) => sum + wordCount(text), 0);
  return Math.max(wordCount(body ?? ''), entries);
}

function cleanedText(
  tree: PageElement,
  removed: readonly Removal[],
  { blocks, metadata, base }: FoundText,
): PageText {
  const live = readLiveBlog(blocks, tree, metadata);
  const byline = metadata.authors;
  const parts = partsLeftOut({ removed, blocks, byline, base });
  const kept = dropFurniture(tree, { byline, heads: live?.heads, isOfPage: true });
  const cleaned = withParts(kept, parts);
  return {
    cleaned,
    updates: updatesOf(live, cleaned.paragraphs),
    // An entry's time has not gone: it stands with the entry.
    removed: joinRemovals(parts.removed, cleaned.details.removed).filter(
      ({ text, step }) => step === 'block model' || !live?.heads.has(text),
    ),
    words: cleaned.paragraphs.reduce((sum, text) => sum + wordCount(text), 0),
    isStated: false,
    isCutOff: cleaned.details.isCutOff,
  };
}

function withParts(cleaned: Cleaned, parts: PartsLeftOut): Cleaned {
  const { details, credits } = cleaned;
  return {
    ...cleaned,
    credits: [...new Set([...credits, ...parts.credits])],
    details: {
      ...details,
      notes: [...new Set([...details.notes, ...parts.notes])],
      firstAppeared: details.firstAppeared ?? parts.firstAppeared,
    },
  };
}

/** What the page showed, without what stands in the stated text. */
function besideStated(shown: PageText, text: PageText): Removal[] {
  const letters = lettersOf(text.cleaned.paragraphs.join(' '));
  const others = shown.cleaned.paragraphs.filter((line) => !letters.includes(lettersOf(line)));
  const lines = others.slice(0, 100).map((line): Removal => {
    const words = line.slice(0, 1_000).toWellFormed();
    return {
      text: words,
      html: '',
      reason: 'unlike the text',
      step: 'text in linked data',
      place: null,
      before: 0,
    };
  });
  return [...shown.removed.map((one) => ({ ...one, before: 0 })), ...lines];
}
