import { type Markup, markup } from '../../markup.ts';
import type { PlacedArticle } from '../../stories/place-days.ts';
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

/** A paper for a trade: figures or key points above the text, references or a notice below it. */
export function specialistPage(page: PageFacts, words: SiteWords): Markup {
  const { article } = page;
  const marks = marksOf(page);
  const isScience = page.outlet.kind === 'science';
  const inserts = new Map([
    [3, linkList(words.related, elsewhere(page, 2))],
    [5, isScience ? podcast() : newsletterBox(words)],
  ]);
  const style = { ...words, photo: 'figure', inserts } as const;
  const signed = signedBy(page);
  return markup`${!isScience && marketStrip()}<main><article class="o-story"${marks.article}>
<div class="topper"><a href="/">${article.section}</a><h1${marks.headline}>${article.headline}</h1>
${article.standfirst !== null && markup`<p class="topper__standfirst"${marks.standfirst}>${article.standfirst}</p>\n`}</div>
<div class="meta">${signed !== null && markup`<span class="author"${marks.author}>${signed}</span>\n`}${timeLine(page, words)}</div>
${isScience && keyPoints(page)}${shareBar(words)}${leadFigure(page, style)}<div class="o-story__text"${marks.body}>
${renderBlocks(forFree(article), style)}${article.shown === null ? correctionLine(page) : barrier(page)}</div>
${isScience ? references(page) : appealBox(words)}</article></main>`;
}

/** What the page shows to those who do not pay. */
function forFree(article: PlacedArticle): PlacedArticle {
  return { ...article, blocks: article.blocks.slice(0, article.shown ?? article.blocks.length) };
}

function barrier({ outlet }: PageFacts): Markup {
  return markup`<div class="barrier"><h3>Subscribe to continue reading</h3><p>This article is for subscribers of ${outlet.name}. Already a subscriber? <a href="/service">Sign in</a></p></div>\n`;
}

function marketStrip(): Markup {
  const figures = ['SELWYN 50 4,112.6 +0.4%', 'Crown/taler 0.92', 'Gas Jan 40.70'];
  return markup`<ul class="market-data">${figures.map((text) => markup`<li>${text}</li>`)}</ul>\n`;
}

function podcast(): Markup {
  return markup`<div class="podcast-player"><p>Listen: Error Bars, our weekly podcast</p><audio controls></audio></div>\n`;
}

function keyPoints({ article }: PageFacts): Markup {
  const points = (article.standfirst ?? article.headline).split('. ');
  return markup`<aside class="key-points"><h3>Key points</h3><ul>${points.map((point) => markup`<li>${point}</li>`)}</ul></aside>\n`;
}

function references({ article }: PageFacts): Markup {
  return markup`<section class="references"><h3>References</h3><p>doi:99.5555/sentinel.${article.id}</p></section>
<p class="author-note">${article.byline.join(', ')} has no interests to declare.</p>\n`;
}
