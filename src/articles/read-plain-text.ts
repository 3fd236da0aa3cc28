import type { Article, ArticleRead } from '../model/article.ts';
import { articleText, NO_DETAILS } from '../model/article.ts';
import { recogniseLanguage } from '../text/recognise-language.ts';
import { firstSentence } from './first-sentence.ts';
import { webAddress } from './markup/clean-address.ts';
import { readBody } from './plain-text/read-body.ts';
import { type Head, readHead } from './plain-text/read-head.ts';
import { type Block, splitBlocks } from './plain-text/split-blocks.ts';

/** UTF-16 units read; a longer text is no article, and its start is read as one. */
const LONGEST = 1_000_000;

/**
 * Reads text copied or saved from the web: the head above the first paragraph (outlet, section, byline, date,
 * headline), the paragraphs, the credits; prompts, lists of other articles and feet left out. Fails on a text
 * without words.
 */
export function readPlainText(text: string): ArticleRead {
  const blocks = splitBlocks(text.slice(0, LONGEST));
  if (!blocks.some((block) => block.some((line) => /[\p{L}\p{N}]/u.test(line)))) {
    return { kind: 'failed', reason: 'The file is empty.' };
  }
  const head = readHead(blocks);
  const article = articleOf(head, blocks.slice(head.blocks));
  // A headline alone is still news; a menu or a lone prompt is not.
  if (article.headline === '' && article.paragraphs.length === 0) {
    return { kind: 'failed', reason: 'There is no article in this text.' };
  }
  return { kind: 'article', article };
}

function articleOf(head: Head, blocks: readonly Block[]): Article {
  const body = readBody(blocks);
  const paragraphs = [...head.unexplained, ...body.paragraphs];
  return {
    headline: head.headline ?? firstSentence(paragraphs[0] ?? ''),
    standfirst: head.standfirst,
    byline: head.byline,
    outlet: head.outlet,
    section: head.section,
    published: head.published,
    updated: null,
    language: recogniseLanguage(articleText(paragraphs.slice(0, 5))),
    url: head.url === null ? null : webAddress(head.url, null),
    leadImage: null,
    paragraphs,
    html: paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('\n'),
    credits: [...head.credits, ...body.credits],
    details: NO_DETAILS,
  };
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
