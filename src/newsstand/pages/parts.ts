import { type Markup, markup } from '../markup.ts';
import { localIso, type PlacedArticle } from '../stories/place-days.ts';
import {
  type PageFacts,
  readableTime,
  type SiteFacts,
  sectionPath,
  sectionsOf,
} from './page-facts.ts';
import { type BlockStyle, pictureUrl } from './render-blocks.ts';
import type { SiteWords } from './words/site-words.ts';
import { wordsOf } from './words/words-of.ts';

/** The top of every page of a site: its name, its menu. */
export function masthead(site: SiteFacts): Markup {
  const { outlet } = site;
  const { menu } = wordsOf(outlet.id);
  const sections = sectionsOf(site).map(
    (section) => markup`<li><a href="${sectionPath(section)}">${section}</a></li>`,
  );
  const others = menu.map((name) => markup`<li><a href="/service">${name}</a></li>`);
  return markup`<header class="masthead"><a href="/">${outlet.name}</a> <small>${outlet.slogan}</small>
<nav aria-label="${outlet.language === 'de' ? 'Hauptmenü' : 'Main menu'}"><ul>${sections}${others}</ul></nav></header>
`;
}

export function cookieBanner({ cookies }: SiteWords): Markup {
  const buttons = cookies.buttons.map((name) => markup`<button type="button">${name}</button> `);
  return markup`<div id="cookie-consent" class="consent" role="dialog"><p>${cookies.text}</p>${buttons}</div>
`;
}

export function newsletterBox({ newsletter }: SiteWords): Markup {
  return markup`<div class="newsletter-signup"><h3>${newsletter.title}</h3><p>${newsletter.text}</p>
<form><input type="email" aria-label="Email"><button>${newsletter.button}</button></form></div>
`;
}

export function shareBar({ share }: SiteWords): Markup {
  return markup`<ul class="share-bar">${share.map((name) => markup`<li><a href="/service">${name}</a></li>`)}</ul>
`;
}

export function appealBox({ appeal }: SiteWords): Markup {
  return markup`<aside class="appeal">${appeal.map((text) => markup`<p>${text}</p>`)}</aside>
`;
}

/** A titled list of other articles. */
export function linkList(title: string, articles: readonly PlacedArticle[]): Markup {
  const lines = articles.map(
    ({ url, headline }) => markup`<li><a href="${url}">${headline}</a></li>\n`,
  );
  return markup`<section class="related-stories"><h3>${title}</h3><ul>
${lines}</ul></section>
`;
}

export function siteFooter(words: SiteWords): Markup {
  const links = words.footer.map((name) => markup`<li><a href="/service">${name}</a></li>`);
  return markup`<footer class="site-footer"><ul>${links}</ul><p>${words.legal}</p></footer>
`;
}

/** "Mara Quill, Jon Ashby and Owen Tarrant", in the site's language; null when nobody signs. */
export function signedBy({ article, outlet }: PageFacts): string | null {
  if (article.byline.length === 0) return null;
  return new Intl.ListFormat(outlet.language === 'de' ? 'de-DE' : 'en-GB').format(article.byline);
}

/** The line with the time of publishing and, if there was one, of the update. */
export function timeLine(page: PageFacts, words: SiteWords): Markup {
  const { article, zoneOffset } = page;
  const machine = (time: number) =>
    page.habit.metadata === 'visible only' ? null : localIso(time, zoneOffset);
  const one = (label: string, time: number) => {
    const stated = machine(time);
    const attribute = stated !== null && markup` datetime="${stated}"`;
    return markup`<time${attribute}>${label} ${readableTime(page, time)}</time>`;
  };
  const updated = article.updated !== null && markup` · ${one(words.updated, article.updated)}`;
  return markup`<p class="timestamp">${one(words.published, article.published)}${updated}</p>
`;
}

/** The picture at the top of an article that has none in its text but credits one. */
export function leadFigure({ article }: PageFacts, style: BlockStyle): Markup | null {
  const credit = article.credits.join(' | ');
  const hasOwn = article.blocks.some((block) => block.kind === 'photo');
  if (hasOwn || credit === '') return null;
  const image = markup`<img src="${pictureUrl(article, 1)}" alt="" width="640" height="360">`;
  const line = `${style.creditLabel}${credit}`;
  if (style.photo === 'loose') return markup`<p>${image}</p>\n<p>${line}</p>\n`;
  return markup`<figure>${image}<figcaption>${line}</figcaption></figure>\n`;
}

export function correctionLine({ article }: PageFacts): Markup | null {
  if (article.correction === null) return null;
  return markup`<p class="correction"><em>${article.correction}</em></p>\n`;
}
