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

/** A broadcaster: a player before the text, the app and the newsroom's number in and after it. */
export function broadcasterPage(page: PageFacts, words: SiteWords): Markup {
  const { article, outlet } = page;
  const marks = marksOf(page);
  const isRadio = outlet.kind === 'public service';
  const inserts = new Map([
    [3, isRadio ? linkList(words.related, elsewhere(page, 2)) : appealBox(words)],
    [6, newsletterBox(words)],
  ]);
  const style = { ...words, photo: 'figure', inserts } as const;
  const signed = signedBy(page);
  return markup`<div class="ticker"><span>${isRadio ? 'On air now' : 'BREAKING'}</span> ${page.articles[0]?.headline ?? null}</div>
<main role="main"><div class="sdc-article"${marks.article}>
<h1 class="headline"${marks.headline}>${article.headline}</h1>
${article.standfirst !== null && markup`<p class="intro"><strong>${article.standfirst}</strong></p>\n`}
${signed !== null && markup`<p class="byline">${words.by}${signed}, ${outlet.name}</p>\n`}${timeLine(page, words)}${player(page, isRadio)}${shareBar(words)}
<section data-component="text"${marks.body}>
${leadFigure(page, style)}${renderBlocks(article, style)}${correctionLine(page)}</section>
${!isRadio && markup`<div class="get-in-touch"><h3>Got a story?</h3><p>Message the newsroom: your name will not be used without your consent.</p></div>\n`}${isRadio && appealBox(words)}</div>
${linkList(words.popular, page.articles.slice(0, 5))}</main>`;
}

function player({ article }: PageFacts, isRadio: boolean): Markup {
  const length = `${1 + (article.id.length % 4)}:${10 + (article.headline.length % 50)}`;
  if (isRadio) {
    return markup`<div class="audio-player"><button type="button">Listen to this story</button> <span>${length} min</span></div>\n`;
  }
  return markup`<div class="video-player"><button type="button" aria-label="Play">▶</button><span class="video-caption">Watch: ${article.headline}</span> <span>${length}</span></div>\n`;
}
