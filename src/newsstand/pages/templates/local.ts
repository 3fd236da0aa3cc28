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

/** A local paper on an old system: tables and divs, weather, what's on, small ads. */
export function localPage(page: PageFacts, words: SiteWords): Markup {
  const { article, outlet } = page;
  const inserts = new Map([[4, whatsOn()]]);
  const style = { ...words, photo: 'figure', inserts } as const;
  const signed = signedBy(page);
  return markup`<div id="wrapper"><div class="weather">Weather for Harrowgate Vale: 7°C, drizzle, wind from the south-west</div>
<table role="presentation"><tr><td class="left">
<div class="post hentry"><h1 class="entry-title">${article.headline}</h1>
${article.standfirst !== null && markup`<h4>${article.standfirst}</h4>\n`}<p class="byline">${words.by}${signed ?? `${outlet.name} staff`}</p>
${timeLine(page, words)}${leadFigure(page, style)}<div class="entry-content">
${renderBlocks(article, style)}${correctionLine(page)}</div>
${shareBar(words)}${appealBox(words)}</div>
</td><td class="right">${linkList(words.related, elsewhere(page, 4))}${newsletterBox(words)}
<div class="small-ads"><h3>Small ads</h3><p>Log splitter, little used. Bridge End 14.</p><p>Piano lessons, patient teacher.</p></div>
</td></tr></table></div>`;
}

function whatsOn(): Markup {
  const events = ['Corn Hall: barn dance, Saturday 7.30pm', 'Aske Chapel: jumble sale, Sunday'];
  return markup`<div class="whats-on"><h3>What’s On</h3><ul>${events.map((text) => markup`<li>${text}</li>`)}</ul></div>\n`;
}
