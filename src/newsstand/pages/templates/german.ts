import { type Markup, markup } from '../../markup.ts';
import { marksOf } from '../metadata.ts';
import { elsewhere, type PageFacts } from '../page-facts.ts';
import {
  appealBox,
  correctionLine,
  leadFigure,
  linkList,
  newsletterBox,
  shareBar,
  signedBy,
  timeLine,
} from '../parts.ts';
import { renderBlocks } from '../render-blocks.ts';
import type { SiteWords } from '../words/site-words.ts';

/** A German paper: „Lesen Sie auch“ in the text, the offer of a subscription, rules for comments. */
export function germanPage(page: PageFacts, words: SiteWords): Markup {
  const { article, outlet } = page;
  const marks = marksOf(page);
  const [next] = elsewhere(page, 1);
  const isRegional = outlet.id === 'der-kuestenbote';
  const pointer =
    next &&
    markup`<p><strong>${words.moreLabel}<a href="${next.url}">${next.headline}</a></strong></p>\n`;
  const inserts = new Map([
    [2, isRegional ? (pointer ?? markup``) : newsletterBox(words)],
    [4, appealBox(words)],
  ]);
  const style = { ...words, photo: isRegional ? 'loose' : 'figure', inserts } as const;
  const signed = signedBy(page);
  return markup`<main id="inhalt"><div class="artikel"${marks.article}>
<p class="dachzeile">${article.section}</p>
<h1${marks.headline}>${article.headline}</h1>
${article.standfirst !== null && markup`<p class="vorspann"${marks.standfirst}>${article.standfirst}</p>\n`}
${signed !== null && markup`<p class="autor"${marks.author}>${words.by}${signed}</p>\n`}${timeLine(page, words)}${shareBar(words)}${leadFigure(page, style)}
<div class="artikel-text"${marks.body}>
${renderBlocks(article, style)}${correctionLine(page)}</div>
<div class="kommentare"><h3>Kommentare</h3><p>Bitte beachten Sie unsere Regeln. Kommentare werden werktags von 8 bis 18 Uhr freigeschaltet.</p></div>
</div>
${linkList(isRegional ? words.popular : words.related, elsewhere(page, 4))}${isRegional && newsletterBox(words)}</main>`;
}
