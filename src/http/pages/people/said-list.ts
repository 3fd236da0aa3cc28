import { html } from 'hono/html';
import type {
  SaidInArticle,
  SaidStatement,
  SpeakerLine,
} from '../../../model/library-statements.ts';
import { say } from '../../language/say.ts';
import { hedgeWords, wordsOnStatement } from '../article/statements/statement-words.ts';
import type { Html } from '../frame/html.ts';
import { icon } from '../frame/icons.ts';
import { langOf } from '../frame/lang-of.ts';
import type { Visit } from '../frame/visit.ts';
import { outletLink } from '../lists/day-section.ts';
import { quoted } from '../wording/quoted.ts';
import { moment } from '../wording/times.ts';
import { personPath } from './person-path.ts';

type SaidView = {
  readonly visit: Visit;
  readonly speaker: SpeakerLine;
  readonly said: readonly SaidInArticle[];
  readonly hasOlder: boolean;
  readonly before: number | null;
};

/** What somebody says, article by article, the newest first. */
export function saidList({ visit, speaker, said, hasOlder, before }: SaidView): Html {
  if (said.length === 0) {
    return html`<div class="empty"><p>${
      before === null
        ? say('Nothing in the articles of your subscriptions.')
        : say('Nothing in the articles of your subscriptions from before then.')
    }</p></div>`;
  }
  const last = said.at(-1)?.article.id ?? 0;
  const older = `${personPath(speaker.key)}?before=${last}`;
  return html`<section class="said-list" aria-label="${say('Statements')}">${said.map((one) => saidIn(one, visit))}</section>
${hasOlder ? html`<nav class="list-foot" aria-label="${say('Pages')}"><a class="button" href="${older}" rel="next">${say('Older')} ${icon('older')}</a></nav>` : html`<p class="the-end">${say('That is all.')}</p>`}`;
}

function saidIn({ article, statements }: SaidInArticle, visit: Visit): Html {
  const at = new Date(article.sortTime).toISOString();
  const lang = langOf(article.language);
  return html`<article class="said-in"><p class="kicker">${outletLink(article)} <time datetime="${at}">${moment(article.sortTime, visit)}</time></p>
<h2 class="headline" dir="auto"><a href="/article/${article.id}"${lang}>${article.headline}</a></h2>
<ul>${statements.map(
    (one) =>
      html`<li><p class="said-words" dir="auto"><a href="/article/${article.id}#said-${one.ordinal + 1}"${lang}>${quoted(one, LONGEST_SHOWN)}</a></p>
<p class="said-about">${aboutWords(one)}</p></li>`,
  )}</ul></article>`;
}

/** Past this a statement is only begun; the article has the rest. */
const LONGEST_SHOWN = 600;

function aboutWords(statement: SaidStatement): Html {
  const { speaker } = statement;
  const mention =
    speaker === null || speaker.mention.text.includes(speaker.name)
      ? []
      : [say('called “{mention}”', { mention: speaker.mention.text })];
  const words = [...wordsOnStatement(statement), ...mention].join(' · ');
  const hedge = hedgeWords(statement);
  return html`${words}${hedge !== null && html` · <b>${hedge}</b>`}`;
}
