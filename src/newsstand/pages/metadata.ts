import { toIso } from '../../model/time.ts';
import { summaryText } from '../feeds/feed-facts.ts';
import { asMarkup, type Markup, markup } from '../markup.ts';
import { localIso } from '../stories/place-days.ts';
import type { PageFacts } from './page-facts.ts';
import { leadPicture, updateTime } from './render-blocks.ts';

/** What the head of an article's page tells machines; nothing where the outlet has no such habit. */
export function headMetadata(page: PageFacts): Markup {
  const { habit, article } = page;
  if (habit.metadata === 'visible only') return markup``;
  const canonical = markup`<link rel="canonical" href="${article.url}">\n`;
  const description = markup`<meta name="description" content="${summaryText(article)}">\n`;
  const own = habit.metadata === 'json-ld' ? linkedData(page) : null;
  return markup`${canonical}${description}${habit.metadata === 'open-graph' ? openGraph(page) : own}`;
}

/** https://schema.org/NewsArticle; "<" is escaped so that no text can end the script. */
function linkedData({ article, outlet }: PageFacts): Markup {
  const updates = article.blocks.filter((block) => block.kind === 'update');
  const data = {
    '@context': 'https://schema.org',
    '@type': updates.length > 0 ? 'LiveBlogPosting' : 'NewsArticle',
    headline: article.headline,
    description: summaryText(article),
    inLanguage: outlet.language,
    articleSection: article.section,
    datePublished: toIso(article.published),
    dateModified: toIso(article.updated ?? article.published),
    author: article.byline.map((name) => ({ '@type': 'Person', name })),
    publisher: {
      '@type': 'NewsMediaOrganization',
      name: outlet.name,
      url: `http://${outlet.host}/`,
    },
    image: leadPicture(article) ?? undefined,
    mainEntityOfPage: article.url,
    isAccessibleForFree: article.shown === null ? undefined : false,
    liveBlogUpdate:
      updates.length === 0
        ? undefined
        : updates.map((update) => ({
            '@type': 'BlogPosting',
            datePublished: toIso(updateTime(article, update)),
            articleBody: update.text,
          })),
  };
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return asMarkup(`<script type="application/ld+json">${json}</script>\n`);
}

/** https://ogp.me with its article properties. */
function openGraph({ article, outlet, zoneOffset }: PageFacts): Markup {
  const picture = leadPicture(article);
  const properties: readonly (readonly [string, string | null])[] = [
    ['og:type', 'article'],
    ['og:site_name', outlet.name],
    ['og:title', article.headline],
    ['og:description', summaryText(article)],
    ['og:url', article.url],
    ['og:image', picture],
    ['article:published_time', localIso(article.published, zoneOffset)],
    [
      'article:modified_time',
      article.updated === null ? null : localIso(article.updated, zoneOffset),
    ],
    ['article:section', article.section],
    ...article.byline.map((name) => ['article:author', name] as const),
  ];
  return markup`${properties.map(
    ([name, value]) => value !== null && markup`<meta property="${name}" content="${value}">\n`,
  )}`;
}

/** Attributes for the elements of an article; empty unless the outlet marks them (microdata). */
export type Marks = {
  readonly article: Markup;
  readonly headline: Markup;
  readonly standfirst: Markup;
  readonly author: Markup;
  readonly published: Markup;
  readonly body: Markup;
};

export function marksOf({ habit, article }: PageFacts): Marks {
  const hasMarks = habit.metadata === 'microdata';
  const property = (name: string) => (hasMarks ? markup` itemprop="${name}"` : markup``);
  return {
    article: hasMarks ? markup` itemscope itemtype="https://schema.org/NewsArticle"` : markup``,
    headline: property('headline'),
    standfirst: property('description'),
    author: property('author'),
    published: hasMarks
      ? markup` itemprop="datePublished" content="${toIso(article.published)}"`
      : markup``,
    body: property('articleBody'),
  };
}
