import { html } from 'hono/html';
import type { ArticleRecord } from '../../../../model/library.ts';
import type { TextDifference } from '../../../../model/story.ts';
import { frame } from '../../frame/frame.ts';
import type { Html } from '../../frame/html.ts';
import type { Visit } from '../../frame/visit.ts';
import { outletLink } from '../../lists/day-section.ts';
import { percent } from '../../stories/coverage/report-words.ts';
import { besidePath } from '../../stories/story-path.ts';
import { moment } from '../../wording/times.ts';
import {
  type SideParagraph,
  type SidePiece,
  sharedPart,
  sideParagraphs,
} from './side-paragraphs.ts';

export type BesideView = {
  readonly visit: Visit;
  readonly one: ArticleRecord;
  readonly other: ArticleRecord;
  /** From the first text to the second. */
  readonly differences: readonly TextDifference[];
};

/** Two articles side by side, with what they share and what either has alone. */
export function besideMarkup({ visit, one, other, differences }: BesideView): Html {
  const share = percent(sharedPart(differences, 'after'));
  return frame({
    visit,
    title: `${one.outletName} beside ${other.outletName}`,
    place: 'elsewhere',
    main: html`<article class="beside"><header class="page-head"><h1>Side by side</h1>
<p class="page-words">${share} of the words of <bdi>${other.outletName}</bdi> stand in the text of <bdi>${one.outletName}</bdi> too. <del>Struck out</del>: only in <bdi>${one.outletName}</bdi>. <ins>Underlined</ins>: only in <bdi>${other.outletName}</bdi>. <span class="moved">Dotted</span>: in both, in another place. All else is shared.</p>
<p class="toolbar"><a class="button quiet" href="${besidePath(other.id, one.id)}">The other way round</a></p></header>
<div class="beside-sides">${sideSection({ article: one, paragraphs: sideParagraphs(differences, 'before'), mark: 'dropped' }, visit)}
${sideSection({ article: other, paragraphs: sideParagraphs(differences, 'after'), mark: 'added' }, visit)}</div></article>`,
  });
}

type Mark = 'dropped' | 'added';

type Side = {
  readonly article: ArticleRecord;
  readonly paragraphs: readonly SideParagraph[];
  /** What the words are that this text has alone. */
  readonly mark: Mark;
};

function sideSection({ article, paragraphs, mark }: Side, visit: Visit): Html {
  const { id, headline, language, sortTime } = article;
  const lang = language !== null && html` lang="${language}"`;
  return html`<section class="beside-side" aria-labelledby="side-${id}"><p class="kicker">${outletLink(article)} <time datetime="${new Date(sortTime).toISOString()}">${moment(sortTime, visit)}</time></p>
<h2 id="side-${id}"${lang} dir="auto"><a href="/article/${id}">${headline}</a></h2>
<div class="beside-text"${lang} dir="auto">${paragraphs.map((pieces) => html`<p>${pieces.map(({ text, kind }) => pieceOf(text, kind, mark))}</p>`)}</div></section>`;
}

function pieceOf(text: string, kind: SidePiece['kind'], mark: Mark): Html {
  if (kind === 'shared') return html`${text}`;
  if (kind === 'moved') return html`<span class="moved">${text}</span>`;
  return mark === 'dropped' ? html`<del>${text}</del>` : html`<ins>${text}</ins>`;
}
