import { html } from 'hono/html';
import type { CoverageLine, StoryRecord } from '../../../../model/library-stories.ts';
import { say, sayHtml } from '../../../language/say.ts';
import type { Html } from '../../frame/html.ts';
import { shownAddress } from '../../lists/sample-address.ts';
import { moment, type Timepiece } from '../../wording/times.ts';
import { headlineLink, shownHeadline } from '../shown-headline.ts';
import type { StoryPart } from '../story-part.ts';
import { storyPath } from '../story-path.ts';
import { kindWords } from '../timeline/draw-lanes.ts';

/** On a story's page; a page of its own and a text have all. */
const MOST = 60;

/** All articles of a story with outlet, time, link and kind, ready to be copied. */
export function sourcesPart(story: StoryRecord, timepiece: Timepiece): StoryPart {
  const { id, coverage } = story;
  const shown = coverage.slice(0, MOST);
  return {
    id: 'sources',
    title: say('Sources'),
    count: coverage.length,
    look: 'sources',
    body: html`<details class="source-fold"><summary>${say('{count, plural, one {The article, with its address} other {All # articles, with their addresses}}', { count: coverage.length })}</summary>
${sourceList(shown, timepiece)}</details>
<p class="story-more">${sayHtml('To copy: {text}.', { text: html`<a href="${storyPath(id)}/sources.txt">${say('the list as plain text')}</a>` })}${
      coverage.length > MOST &&
      html` <a href="${storyPath(id)}/sources">${say('All {count} articles on a page of their own', { count: coverage.length })}</a>`
    }</p>`,
  };
}

export function sourceList(coverage: readonly CoverageLine[], timepiece: Timepiece): Html {
  return html`<ol class="source-list">${coverage.map(({ article, report }) => {
    const { outletName, sortTime, url } = article;
    const original =
      url !== null &&
      html` · <a href="${shownAddress(url)}" rel="noreferrer">${say('original')}</a>`;
    return html`<li><b><bdi>${outletName}</bdi></b> ${headlineLink(article)} <span class="count"><time datetime="${new Date(sortTime).toISOString()}">${moment(sortTime, timepiece)}</time> · ${kindWords(report.kind)}${original}</span></li>`;
  })}</ol>`;
}

/** An article a paragraph: for notes, mails, footnotes. Times are universal. */
export function sourcesText(coverage: readonly CoverageLine[]): string {
  const entries = coverage.map(({ article, report }) => {
    const { outletName, sortTime, url } = article;
    const time = new Date(sortTime).toISOString();
    const lines = [
      `${outletName}, ${time}, ${kindWords(report.kind)}`,
      shownHeadline(article),
      url,
    ];
    return lines.flatMap((line) => (line === null ? [] : [onOneLine(line)])).join('\n');
  });
  return `${entries.join('\n\n')}\n`;
}

function onOneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]/gu, ' ');
}
