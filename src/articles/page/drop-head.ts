import { DomUtils, ElementType, parseDocument } from 'htmlparser2';
import { bareByline, statedByline } from '../furniture/byline-of.ts';
import { readDateLine } from '../furniture/date-line.ts';
import { plainWords, sharedWords, simplified, wordCount } from '../furniture/lines.ts';
import { htmlText } from '../html-paragraphs.ts';
import { sanitise } from '../sanitise.ts';

export type KnownHead = {
  readonly headline: string | null;
  readonly byline: readonly string[];
};

export type Headless = {
  /** Sanitised. */
  readonly html: string;
  readonly paragraphs: readonly string[];
};

/** Blocks looked at from the top: heads are short. */
const MOST_BLOCKS = 8;

/** Takes off the top of a text what its metadata already say: headline, byline and date. */
export function dropHead(sanitisedHtml: string, known: KnownHead): Headless {
  const { paragraphs } = htmlText(sanitisedHtml);
  const roles = paragraphs.slice(0, MOST_BLOCKS).map((paragraph) => roleOf(paragraph, known));
  if (roles.every((role) => role === null)) return { html: sanitisedHtml, paragraphs };
  const dropped = new Set(
    paragraphs.slice(0, MOST_BLOCKS).filter((_, index) => roles[index] !== null),
  );
  const html = without(sanitisedHtml, dropped);
  return { html, paragraphs: htmlText(html).paragraphs };
}

function roleOf(paragraph: string, known: KnownHead): 'headline' | 'byline' | 'date' | null {
  if (paragraph.length > 400) return null;
  const plain = simplified(paragraph);
  if (known.headline !== null && plain === simplified(known.headline)) return 'headline';
  if (isByline(paragraph, known.byline)) return 'byline';
  return paragraph.length <= 90 && readDateLine(paragraph) !== null ? 'date' : null;
}

function isByline(paragraph: string, byline: readonly string[]): boolean {
  if (wordCount(paragraph) > 16) return false;
  if (statedByline(paragraph) !== null && /^by\s/i.test(paragraph) && !/[.!?]$/.test(paragraph))
    return true;
  const names = byline.join(' ');
  const extra = plainWords(paragraph).filter((word) => !plainWords(names).includes(word));
  return (
    names !== '' &&
    sharedWords(paragraph, names) >= 0.9 &&
    (extra.length <= 4 || bareByline(paragraph) !== null)
  );
}

function without(html: string, dropped: ReadonlySet<string>): string {
  const document = parseDocument(html);
  const leaves = DomUtils.filter(
    (node) =>
      node.type === ElementType.Tag &&
      /^(?:p|h[1-6]|div|li|span|time)$/.test((node as { name: string }).name),
    document,
  );
  for (const leaf of leaves) {
    const text = DomUtils.textContent(leaf).replace(/\s+/g, ' ').trim();
    if (
      dropped.has(text) &&
      !DomUtils.existsOne(
        (node) => node.type === ElementType.Tag && (node as { name: string }).name === 'img',
        [leaf],
      )
    )
      DomUtils.removeElement(leaf);
  }
  return sanitise(DomUtils.getOuterHTML(document, { encodeEntities: 'utf8' }), null);
}
