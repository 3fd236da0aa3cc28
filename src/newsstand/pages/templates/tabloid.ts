import { type Markup, markup } from '../../markup.ts';
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

const TAGS = ['[REVEAL]', '[VIDEO]', '[PICTURES]'];

/** A popular paper: no <article>, a sign-up under the headline, lists and games between paragraphs. */
export function tabloidPage(page: PageFacts, words: SiteWords): Markup {
  const { article } = page;
  const inserts = new Map([
    [3, dontMiss(page, words)],
    [6, appealBox(words)],
  ]);
  const style = { ...words, photo: 'loose', inserts } as const;
  const signed = signedBy(page);
  return markup`<div id="content"><div class="story">
<h1>${article.headline}</h1>
${article.standfirst !== null && markup`<h2 class="subdeck">${article.standfirst}</h2>\n`}${newsletterBox(words)}
${signed !== null && markup`<div class="author">${words.by}<a href="/authors">${signed}</a></div>\n`}${timeLine(page, words)}${shareBar(words)}
<div class="story-text">
${leadFigure(page, style)}${renderBlocks(article, style)}${correctionLine(page)}<p><strong>Do YOU have a story? Email tips@${page.outlet.host}</strong></p>
</div>
<div class="comments"><a href="/service">Join the conversation: what do you think? Comment below</a></div>
${linkList(words.popular, page.articles.slice(0, 6))}</div></div>`;
}

/** As paragraphs, since that is how such lists come out of the editor. */
function dontMiss(page: PageFacts, words: SiteWords): Markup {
  const lines = elsewhere(page, 3).map(
    ({ url, headline }, at) =>
      markup`<p><a href="${url}">${headline}</a> <strong>${TAGS[at % TAGS.length] ?? ''}</strong></p>\n`,
  );
  return markup`<div class="dont-miss"><h3>${words.related}</h3>\n${lines}</div>\n`;
}
