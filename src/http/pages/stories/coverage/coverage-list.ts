import { html } from 'hono/html';
import type { CoverageLine, StoryRecord } from '../../../../model/library-stories.ts';
import type { Html } from '../../frame/html.ts';
import type { Visit } from '../../frame/visit.ts';
import { outletLink } from '../../lists/day-section.ts';
import { counted } from '../../wording/counted.ts';
import { moment, type Timepiece } from '../../wording/times.ts';
import { placedBecause } from '../parts/placed-because.ts';
import { articlesIn } from './articles-in.ts';
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

/** Every article of a story: own reports and rewrites in the open, copies folded behind the text they carry. */
export function coverageList(story: StoryRecord, visit: Visit): Html {
  const names = new Map(story.coverage.map(({ article }) => [article.id, article.outletName]));
  const shown: Shown = {
    timepiece: visit,
    here: visit.here,
    nameOf: (id) => names.get(id) ?? null,
  };
  return html`<section class="story-part coverage" aria-labelledby="coverage"><h2 id="coverage">Coverage</h2>
<p class="story-note">${summary(story)}</p>
<ol class="coverage-list">${familiesOf(story.coverage).map((family) => familyItem(family, shown))}</ol>
${story.limits.map((limit) => html`<p class="story-note">${limit}</p>`)}</section>`;
}

type Shown = {
  readonly timepiece: Timepiece;
  /** Where to come back to. */
  readonly here: string;
  readonly nameOf: (articleId: number) => string | null;
};

function summary(story: StoryRecord): string {
  const { articleCount, reportCount, independentReports } = story;
  const copies = articleCount - reportCount;
  const parts = [
    articlesIn(story),
    copies > 0 ? counted(copies, 'of them a copy', 'of them copies') : null,
    independentReports === null
      ? null
      : `at least ${counted(independentReports, 'independent report')}`,
  ];
  return `${parts.filter((part) => part !== null).join(', ')}.`;
}

function familyItem({ shown, copies }: CoverageFamily, about: Shown): Html {
  return html`<li class="covered">${lineOf(shown, about)}
${
  copies.length > 0 &&
  html`<details class="copies"><summary>+${counted(copies.length, 'title carries', 'titles carry')} this text</summary>
<ol>${copies.map((copy) => html`<li>${lineOf(copy, about)}${standForm(copy, about)}</li>`)}</ol></details>`
}</li>`;
}

/** Has a copy stand for the rest, here and in lists. */
function standForm({ article }: CoverageLine, { here }: Shown): Html {
  return html`<form class="stand-for" method="post" action="/stories/stand"><input type="hidden" name="back" value="${here}"><button name="article" value="${article.id}">Show this one in the place of the others</button></form>`;
}

/** One article: who, when, how it came by its text, what joined it; a copy's text did. */
function lineOf(line: CoverageLine, { timepiece, nameOf }: Shown): Html {
  const { article, report, headline, reason } = line;
  const { id, language, sortTime, isRead } = article;
  const lang = language !== null && html` lang="${language}"`;
  return html`<div class="covered-line" id="a${id}"${isRead && html` data-read`}>
<p class="kicker">${outletLink(article)} <time datetime="${new Date(sortTime).toISOString()}">${moment(sortTime, timepiece)}</time></p>
<h3 class="headline"><a href="/article/${id}"${lang} dir="auto">${article.headline}</a></h3>
<p class="covered-how">${reportWords(id, report, nameOf)}</p>
${headlineMark({ articleId: id, language, check: headline })}
${report.kind !== 'copy' && placedBecause(reason)}
</div>`;
}
