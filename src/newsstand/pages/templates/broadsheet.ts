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

/** A quality paper: a box for its newsletter and a plea in the text, topics and a rail after it. */
export function broadsheetPage(page: PageFacts, words: SiteWords): Markup {
  const { article } = page;
  const marks = marksOf(page);
  const inserts = new Map([
    [3, appealBox(words)],
    [4, newsletterBox(words)],
  ]);
  const style = { ...words, photo: 'figure', inserts } as const;
  const signed = signedBy(page);
  return markup`<main class="layout"><article class="article"${marks.article}>
<header class="article__header"><p class="kicker"><a href="/">${article.section}</a></p>
<h1${marks.headline}>${article.headline}</h1>
${article.standfirst !== null && markup`<p class="article__standfirst"${marks.standfirst}>${article.standfirst}</p>\n`}
${signed !== null && markup`<p class="article__byline"${marks.author}>${words.by}${signed}</p>\n`}${timeLine(page, words)}${shareBar(words)}</header>
${leadFigure(page, style)}<div class="article__body"${marks.body}>
${renderBlocks(article, style)}${correctionLine(page)}</div>
${aboutAuthor(page)}<footer class="article__footer"><h3>Explore more on these topics</h3><ul class="topics"><li><a href="/">${article.section}</a></li><li><a href="/">${page.outlet.country}</a></li></ul>
<p class="comment-count"><a href="/service">Comments (${commentCount(page)})</a></p></footer>
</article>
<aside class="rail">${linkList(`${words.related} ${article.section}`, elsewhere(page, 4))}${linkList(words.popular, page.articles.slice(0, 5))}</aside></main>`;
}

function aboutAuthor({ article, outlet }: PageFacts): Markup | null {
  const [name] = article.byline;
  if (name === undefined) return null;
  return markup`<div class="about-author"><p>${name} writes about ${article.section.toLowerCase()} for ${outlet.name}. Get in touch: ${name.split(' ')[0]?.toLowerCase() ?? ''}@${outlet.host}</p></div>\n`;
}

function commentCount({ article }: PageFacts): number {
  return (article.id.length * 37 + article.headline.length) % 400;
}
