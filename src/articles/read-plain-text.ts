import type { Article, ArticleRead } from '../model/article.ts';
import { articleText, NO_DETAILS } from '../model/article.ts';
import { recogniseLanguage } from '../text/recognise-language.ts';
import { firstSentence } from './first-sentence.ts';
import { datelineOf } from './furniture/dateline-of.ts';
import { webAddress } from './markup/clean-address.ts';
import { findBody } from './plain-text/find-body.ts';
import { findFoot } from './plain-text/find-foot.ts';
import { type Line, linesOf } from './plain-text/line.ts';
import { type Body, readBody } from './plain-text/read-body.ts';
import { closingStart, type Foot, readFoot, withoutClosingAgency } from './plain-text/read-foot.ts';
import { type Head, headEnd, readHead } from './plain-text/read-head.ts';
import { Removals } from './plain-text/removals.ts';
import { splitBlocks } from './plain-text/split-blocks.ts';

/** UTF-16 units read; a longer text is no article, and its start is read as one. */
const LONGEST = 1_000_000;

/**
 * Reads text copied or saved from the web: the head above the first paragraph (outlet, section, byline, dates,
 * headline), the paragraphs, what stands below them (who else reported, where it first appeared). Every line
 * is a paragraph, or stated in the article's parts, or among what was removed, with the reason. Fails on a text without words.
 */
export function readPlainText(text: string): ArticleRead {
  const blocks = splitBlocks(text.slice(0, LONGEST));
  if (!blocks.some((block) => block.some((line) => /[\p{L}\p{N}]/u.test(line)))) {
    return { kind: 'failed', reason: 'The file is empty.' };
  }
  const article = readLines(linesOf(blocks));
  // A headline alone is still news; a menu or a lone prompt is not.
  if (article.headline === '' && article.paragraphs.length === 0) {
    return { kind: 'failed', reason: 'There is no article in this text.' };
  }
  return { kind: 'article', article };
}

/** Blocks of a text without one paragraph that are its head; what stands below is its text, such as it is. */
const MOST_HEAD_BLOCKS = 30;

function readLines(lines: readonly Line[]): Article {
  const region = findBody(lines);
  const hasText = region.start < lines.length;
  const start = hasText
    ? headEnd(lines, region.start)
    : lines.filter((line) => line.block < MOST_HEAD_BLOCKS).length;
  const removals = new Removals();
  const inner = lines.slice(start, hasText ? region.end : lines.length);
  const head = readHead(lines.slice(0, start), leadOf(inner), removals);
  const text = inner.slice(
    0,
    closingStart(inner.slice(0, findFoot(inner, head.byline, lines)), head.byline),
  );
  const body = readBody(text, removals, head.unexplained);
  const foot = readFoot(lines.slice(start + text.length), {
    removals,
    before: body.paragraphs.length,
    byline: head.byline,
  });
  return articleOf({ head, body, foot, removals });
}

/** Lines that tell what a text is about. */
function leadOf(lines: readonly Line[]): string {
  return lines
    .slice(0, 8)
    .map((line) => line.text)
    .join(' ')
    .slice(0, 1_000);
}

type Parts = {
  readonly head: Head;
  readonly body: Body;
  readonly foot: Foot;
  readonly removals: Removals;
};

function articleOf({ head, body, foot, removals }: Parts): Article {
  const closed = withoutClosingAgency(body.paragraphs);
  const dateline = datelineOf(closed.paragraphs[0] ?? '');
  const paragraphs = closed.paragraphs.map((paragraph, index) =>
    index === 0 && dateline !== null ? paragraph.slice(dateline.length) : paragraph,
  );
  const agencies = [...(dateline?.agencies ?? []), ...closed.agencies, ...foot.agencies];
  return {
    headline: head.headline ?? firstSentence(paragraphs[0] ?? ''),
    standfirst: head.standfirst,
    byline: head.byline.length > 0 ? head.byline : foot.byline,
    outlet: head.outlet ?? foot.outlet,
    section: head.section,
    published: head.published,
    updated: head.updated,
    language: recogniseLanguage(articleText(paragraphs.slice(0, 5))),
    url: head.url === null ? null : webAddress(head.url, null),
    leadImage: null,
    paragraphs,
    html: paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('\n'),
    credits: [...head.credits, ...body.credits, ...foot.credits],
    details: {
      ...NO_DETAILS,
      agencies: [...new Set(agencies)],
      dateline: dateline?.dateline ?? null,
      notes: [...head.notes, ...body.notes, ...foot.notes],
      pullQuotes: body.pullQuotes,
      firstAppeared: head.firstAppeared ?? foot.firstAppeared,
      isCutOff: foot.isCutOff,
      removed: removals.all,
    },
  };
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
