import { type Markup, markup } from '../../markup.ts';
import { marksOf } from '../metadata.ts';
import { elsewhere, type PageFacts } from '../page-facts.ts';
import { correctionLine, leadFigure, linkList, shareBar, timeLine } from '../parts.ts';
import { renderBlocks } from '../render-blocks.ts';
import type { SiteWords } from '../words/site-words.ts';

/** An agency: bare, with its working lines: who reported and edited, or slug, keywords and END. */
export function wirePage(page: PageFacts, words: SiteWords): Markup {
  const { article } = page;
  const marks = marksOf(page);
  const isTerse = page.outlet.id === 'coastal-press';
  const isSigned = article.byline.length > 0;
  const photo = isTerse ? 'loose' : 'figure';
  const style = { ...words, photo, inserts: new Map<number, Markup>() } as const;
  const slug = article.id.split('-').slice(2).join('-').toUpperCase();
  const above = markup`<p class="slug">${slug || 'NEWS'}/1 | Keywords: ${article.section.toUpperCase()}, ALDMERE</p>\n`;
  const below = isTerse ? markup`<p>END</p>\n` : reportingLine(article.byline);
  return markup`<main><article${marks.article}>
${isTerse && above}<h1${marks.headline}>${article.headline}</h1>
${isSigned && markup`<p class="authors">${words.by}${article.byline.join(' and ')}</p>\n`}${timeLine(page, words)}
<div class="text"${marks.body}>
${leadFigure(page, style)}${renderBlocks(article, style)}${correctionLine(page)}${below}${words.appeal.map((text) => markup`<p>${text}</p>\n`)}</div>
${shareBar(words)}</article>
${linkList(words.related, elsewhere(page, 3))}</main>`;
}

const EDITORS = ['Ewan Sallis', 'Philippa Tor', 'Nadia Verrin'];

function reportingLine(byline: readonly string[]): Markup | null {
  if (byline.length === 0) return null;
  const editor = EDITORS[byline.join().length % EDITORS.length] ?? '';
  return markup`<p>Reporting by ${byline.join(' and ')}; Editing by ${editor}</p>\n`;
}
