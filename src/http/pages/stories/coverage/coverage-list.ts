import { html } from 'hono/html';
import type { CoverageLine, StoryRecord } from '../../../../model/library-stories.ts';
import { say } from '../../../language/say.ts';
import { sayStored } from '../../../language/stored/say-stored.ts';
import type { Html } from '../../frame/html.ts';
import type { Visit } from '../../frame/visit.ts';
import { outletLink } from '../../lists/day-section.ts';
import { moment, type Timepiece } from '../../wording/times.ts';
import { headlineLink, shownHeadline } from '../shown-headline.ts';
import type { StoryPart } from '../story-part.ts';
import { storyPath } from '../story-path.ts';
import { headlineMark } from './headline-check.ts';
import { reportWords } from './report-words.ts';

/** A text of a story with the titles that carry it too. */
type CoverageFamily = {
  readonly shown: CoverageLine;
  readonly copies: readonly CoverageLine[];
};

/** Each text once, under the article that stands for it to this reader; the rest behind it, in order of time. */
function familiesOf(coverage: readonly CoverageLine[]): CoverageFamily[] {
  const families = [...Map.groupBy(coverage, ({ family }) => family).values()];
  return families.flatMap((lines) => {
    const shown = lines.find(({ isShown }) => isShown) ?? lines[0];
    if (shown === undefined) return [];
    return [{ shown, copies: lines.filter((line) => line !== shown) }];
  });
}

/** Texts on a story's page; the list of sources has all. */
const MOST_FAMILIES = 40;
const MOST_COPIES = 40;

/** Every article of a story, headline beside headline: own reports and rewrites in the open, copies folded behind the text they carry. */
export function coverageList(story: StoryRecord, visit: Visit): StoryPart {
  const { coverage } = story;
  const names = new Map(coverage.map(({ article }) => [article.id, article.outletName]));
  const shown: Shown = {
    timepiece: visit,
    here: visit.here,
    nameOf: (id) => names.get(id) ?? null,
    canChoose: coverage.length > 1,
  };
  const families = familiesOf(coverage);
  return {
    id: 'coverage',
    title: say('Coverage'),
    count: story.articleCount,
    look: 'coverage',
    body: html`<p class="story-note">${summary(story)}</p>
${shown.canChoose && chooseTwo(story)}
<ol class="coverage-list">${families.slice(0, MOST_FAMILIES).map((family) => familyItem(family, shown))}</ol>
${families.length > MOST_FAMILIES && html`<p class="story-more"><a href="${storyPath(story.id)}/sources">${say('All {count} articles on a page of their own', { count: coverage.length })}</a></p>`}
${story.limits.map((limit) => html`<p class="story-note">${sayStored(limit)}</p>`)}`,
  };
}

type Shown = {
  readonly timepiece: Timepiece;
  /** Where to come back to. */
  readonly here: string;
  readonly nameOf: (articleId: number) => string | null;
  /** Whether two can be chosen to be seen side by side. */
  readonly canChoose: boolean;
};

function summary({
  articleCount,
  outletCount,
  reportCount,
  independentReports,
}: StoryRecord): string {
  const copies = articleCount - reportCount;
  return [
    articleCount === outletCount
      ? say('{count, plural, one {# article.} other {# articles.}}', { count: articleCount })
      : say(
          '{count, plural, one {# article} other {# articles}} in {titles, plural, one {# title.} other {# titles.}}',
          { count: articleCount, titles: outletCount },
        ),
    copies > 0
      ? say('{count, plural, one {# is a copy.} other {# are copies.}}', { count: copies })
      : '',
    independentReports === null
      ? ''
      : say(
          '{count, plural, one {At least # report is independent.} other {At least # reports are independent of each other.}}',
          { count: independentReports },
        ),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** Off, it costs one line; on, every article can be ticked: no script is needed. */
function chooseTwo({ id }: StoryRecord): Html {
  return html`<form id="compare" class="choose-two" action="${storyPath(id)}/compare"><label><input type="checkbox" id="choose-two"> ${say('Choose two to compare')}</label> <button class="quiet">${say('Side by side')}</button></form>`;
}

function familyItem({ shown, copies }: CoverageFamily, about: Shown): Html {
  return html`<li class="covered">${lineOf(shown, about)}
${
  copies.length > 0 &&
  html`<details class="copies"><summary>${say('{count, plural, one {+# title carries this text} other {+# titles carry this text}}', { count: copies.length })}</summary>
<ol>${copies.slice(0, MOST_COPIES).map((copy) => html`<li>${lineOf(copy, about)}${standForm(copy, about)}</li>`)}</ol>
${copies.length > MOST_COPIES && html`<p class="story-note">${say('And {count} more, in the list of sources.', { count: copies.length - MOST_COPIES })}</p>`}</details>`
}</li>`;
}

/** Has a copy stand for the rest, here and in lists. */
function standForm({ article }: CoverageLine, { here }: Shown): Html {
  return html`<form class="stand-for" method="post" action="/stories/stand"><input type="hidden" name="back" value="${here}"><button name="article" value="${article.id}">${say('Show this one in the place of the others')}</button></form>`;
}

/** One article: who, when, its headline with what is amiss with it, how it came by its text. */
function lineOf(line: CoverageLine, { timepiece, nameOf, canChoose }: Shown): Html {
  const { article, report, headline } = line;
  const { id, language, sortTime, isRead } = article;
  return html`<div class="covered-line" id="a${id}"${isRead && html` data-read`}>
<p class="kicker">${canChoose && pick(line)}${outletLink(article)} <time datetime="${new Date(sortTime).toISOString()}">${moment(sortTime, timepiece)}</time></p>
<div><h3 class="headline">${headlineLink(article)}</h3>
<p class="covered-how">${reportWords(id, report, nameOf)}</p>
${headlineMark({ articleId: id, language, check: headline })}</div>
</div>`;
}

function pick({ article }: CoverageLine): Html {
  const words = say('Compare {outlet}: {headline}', {
    outlet: article.outletName,
    headline: shownHeadline(article).slice(0, 120).toWellFormed(),
  });
  return html`<input class="pick" type="checkbox" name="article" value="${article.id}" form="compare" aria-label="${words}">`;
}
