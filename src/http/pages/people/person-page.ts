import type { Context } from 'hono';
import { html } from 'hono/html';
import type {
  SaidInArticle,
  SaidStatement,
  SpeakerLine,
  SpeakerRecord,
} from '../../../model/library-statements.ts';
import type { SpeakerStory } from '../../../model/library-stories.ts';
import { shownContent } from '../../../pipeline/statements/shown-content.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { hedgeWords, wordsOnStatement } from '../article/statements/statement-words.ts';
import { wholeNumber } from '../frame/form-fields.ts';
import { frame } from '../frame/frame.ts';
import type { Html } from '../frame/html.ts';
import { icon } from '../frame/icons.ts';
import { type Visit, visitOf } from '../frame/visit.ts';
import { outletLink } from '../lists/day-section.ts';
import { storyPath } from '../stories/story-path.ts';
import { notFoundPage } from '../trouble-page.ts';
import { counted } from '../wording/counted.ts';
import { dayWords, moment } from '../wording/times.ts';
import { personPath } from './person-path.ts';

/** Articles a page: each may have many statements. */
const PAGE_LENGTH = 30;
const MOST_STORIES = 12;

type PersonView = {
  readonly visit: Visit;
  readonly speaker: SpeakerRecord;
  readonly said: readonly SaidInArticle[];
  readonly inStories: readonly SpeakerStory[];
  /** The same name in other scripts and spellings. */
  readonly namesakes: readonly SpeakerLine[];
  readonly hasOlder: boolean;
  readonly before: number | null;
};

/** GET /people/:key: what somebody says in the library, newest first, and what articles call them. */
export function personPage(rooms: AppRooms) {
  const { speakers, statements, stories } = rooms.desk.store;
  return async (context: Context): Promise<Response> => {
    const visit = await visitOf(context, rooms);
    const key = context.req.param('key') ?? '';
    const speaker = await speakers.byKey(key);
    if (speaker === null)
      return context.html(notFoundPage(visit, 'Nobody by that name speaks in the library.'), 404);
    const before = wholeNumber(context.req.query('before'));
    const asked = { readerId: visit.readerId, key, before, limit: PAGE_LENGTH + 1 };
    const said = await statements.bySpeaker(asked);
    const hasOlder = said.length > PAGE_LENGTH;
    const asks = { readerId: visit.readerId, key, before: null, limit: MOST_STORIES };
    const namesakes = await speakers.namesakes(key);
    const inStories = before === null ? await stories.ofSpeaker(asks) : [];
    const shown = said.slice(0, PAGE_LENGTH);
    return context.html(
      page({ visit, speaker, said: shown, inStories, namesakes, hasOlder, before }),
    );
  };
}

const KINDS = {
  person: null,
  organisation: 'An organisation',
  group: 'A group',
  unnamed: 'Somebody without a name',
} as const;

function page(view: PersonView): Html {
  const { visit, speaker } = view;
  const { name, kind, roles, statementCount, lastSaidAt } = speaker;
  const about = [
    KINDS[kind],
    counted(statementCount, 'statement'),
    `newest ${dayWords(lastSaidAt, visit)}`,
  ].filter((words) => words !== null);
  return frame({
    visit,
    title: name,
    place: 'elsewhere',
    head: feedLinks(speaker),
    main: html`<header class="page-head person-head"><h1 dir="auto">${name}</h1>
<p class="page-words">${about.join(' · ')}</p>
${roles.length > 0 && roleList(speaker)}
${namesakeList(view)}
${storyList(view)}</header>
${saidList(view)}
<p class="person-note">Everybody whom articles print under this name stands here; Hearsay does not know whether they are one. Follow: <a href="/feeds/atom${personPath(speaker.key)}">Atom</a>, <a href="/feeds/json${personPath(speaker.key)}">JSON Feed</a>.</p>`,
  });
}

function feedLinks({ key, name }: SpeakerRecord): Html {
  return html`<link rel="alternate" type="application/atom+xml" title="${name}" href="/feeds/atom${personPath(key)}"><link rel="alternate" type="application/feed+json" title="${name}" href="/feeds/json${personPath(key)}">`;
}

function roleList({ roles }: SpeakerRecord): Html {
  return html`<section class="person-roles" aria-labelledby="roles-title"><h2 id="roles-title">Described as</h2>
<ul>${roles.map(
    ({ words, articleCount, newestArticleId }) =>
      html`<li><a href="/article/${newestArticleId}"><bdi>${words}</bdi></a>${articleCount > 1 && html` <span class="count">${counted(articleCount, 'article')}</span>`}</li>`,
  )}</ul></section>`;
}

/** Whoever is printed so may be the same person: the reader decides. */
function namesakeList({ namesakes }: PersonView): Html | null {
  if (namesakes.length === 0) return null;
  return html`<section class="person-roles person-namesakes" aria-labelledby="namesakes"><h2 id="namesakes">The same name, printed otherwise</h2>
<ul>${namesakes.map(
    ({ key, name, statementCount }) =>
      html`<li><a href="${personPath(key)}"><bdi>${name}</bdi></a> <span class="count">${counted(statementCount, 'statement')}</span></li>`,
  )}</ul></section>`;
}

/** The stories they speak in, those that only one title tells left out. */
function storyList({ inStories, visit }: PersonView): Html | null {
  const shared = inStories.filter(({ story }) => story.outletCount > 1);
  if (shared.length === 0) return null;
  return html`<section class="person-stories" aria-labelledby="person-stories"><h2 id="person-stories">In stories</h2>
<ul>${shared.map(
    ({ story, statementCount }) =>
      html`<li><a href="${storyPath(story.id)}" dir="auto">${story.shown.headline}</a> <span class="count">${counted(statementCount, 'statement')}, ${counted(story.outletCount, 'title')}, ${dayWords(story.lastAt, visit)}</span></li>`,
  )}</ul></section>`;
}

function saidList({ visit, speaker, said, hasOlder, before }: PersonView): Html {
  if (said.length === 0) {
    return html`<div class="empty"><p>Nothing in the articles of your subscriptions${before === null ? '' : ' from before then'}.</p></div>`;
  }
  const last = said.at(-1)?.article.id ?? 0;
  const older = `${personPath(speaker.key)}?before=${last}`;
  return html`<section class="said-list" aria-label="Statements">${said.map((one) => saidIn(one, visit))}</section>
${hasOlder ? html`<nav class="list-foot" aria-label="Pages"><a class="button" href="${older}" rel="next">Older ${icon('older')}</a></nav>` : html`<p class="the-end"><span aria-hidden="true">❦</span> That is all.</p>`}`;
}

function saidIn({ article, statements }: SaidInArticle, visit: Visit): Html {
  const at = new Date(article.sortTime).toISOString();
  const lang = article.language !== null && html` lang="${article.language}"`;
  return html`<article class="said-in"><p class="kicker">${outletLink(article)} <time datetime="${at}">${moment(article.sortTime, visit)}</time></p>
<h2 class="headline"><a href="/article/${article.id}"${lang} dir="auto">${article.headline}</a></h2>
<ul>${statements.map(
    (one) =>
      html`<li><p class="said-words"><a href="/article/${article.id}#said-${one.ordinal + 1}"${lang} dir="auto">${shownWords(one)}</a></p>
<p class="said-about">${aboutWords(one)}</p></li>`,
  )}</ul></article>`;
}

/** Past this a statement is only begun; the article has the rest. */
const LONGEST_SHOWN = 600;

function shownWords(statement: SaidStatement): string {
  const content = shownContent(statement);
  const words =
    content.length > LONGEST_SHOWN ? `${content.slice(0, LONGEST_SHOWN).toWellFormed()}…` : content;
  return statement.form === 'direct' ? `“${words}”` : words;
}

function aboutWords(statement: SaidStatement): Html {
  const { speaker } = statement;
  const mention =
    speaker === null || speaker.mention.text.includes(speaker.name)
      ? []
      : [`called “${speaker.mention.text}”`];
  const words = [...wordsOnStatement(statement), ...mention].join(' · ');
  const hedge = hedgeWords(statement);
  return html`${words}${hedge !== null && html` · <b>${hedge}</b>`}`;
}
