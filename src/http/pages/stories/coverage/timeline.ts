import { html } from 'hono/html';
import type { StoryRecord } from '../../../../model/library-stories.ts';
import type { Html } from '../../frame/html.ts';
import { counted } from '../../wording/counted.ts';
import { moment, type Timepiece } from '../../wording/times.ts';

/** The story's chapters, the oldest first; null where it is one happening. */
export function timeline({ events, coverage }: StoryRecord, timepiece: Timepiece): Html | null {
  if (events.length < 2) return null;
  const articles = new Map(coverage.map(({ article }) => [article.id, article]));
  return html`<section class="story-part" aria-labelledby="timeline"><h2 id="timeline">Timeline</h2>
<ol class="timeline">${events.map(({ firstAt, articleCount, shownArticleId }) => {
    const article = articles.get(shownArticleId);
    return html`<li><time datetime="${new Date(firstAt).toISOString()}">${moment(firstAt, timepiece)}</time>
<p><a href="/article/${shownArticleId}"${article?.language != null && html` lang="${article.language}"`} dir="auto">${article?.headline ?? 'An article'}</a></p>
<p class="count">${counted(articleCount, 'article')}</p></li>`;
  })}</ol></section>`;
}
