import type { Context } from 'hono';
import { html } from 'hono/html';
import { type FollowDoes, type FollowingNews, holdsAt } from '../../../model/following.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { ruleSheet } from '../../assets/house-assets.ts';
import { say } from '../../language/say.ts';
import { frame } from '../frame/frame.ts';
import type { Html } from '../frame/html.ts';
import { langOf } from '../frame/lang-of.ts';
import { type Visit, visitOf } from '../frame/visit.ts';
import { empty } from '../lists/empty-list.ts';
import { kindWords } from './follow-buttons.ts';
import { rulePath } from './following-path.ts';
import { endWords, ruleForms } from './rule-words.ts';
import { nameOf } from './target-words.ts';

/** GET /following: what the reader follows, with what is new in it, and what they mute. */
export function rulesPage(rooms: AppRooms) {
  return async (context: Context): Promise<Response> => {
    const visit = await visitOf(context, rooms);
    const news = await rooms.desk.store.following.news(visit.readerId);
    return context.html(page(visit, news));
  };
}

const PARTS: readonly (readonly [does: FollowDoes, title: () => string])[] = [
  ['follow', () => say('You follow')],
  ['save', () => say('Saved searches')],
  ['mute', () => say('You mute')],
];

function page(visit: Visit, news: readonly FollowingNews[]): Html {
  const holding = news.filter(({ rule }) => holdsAt(rule, visit.now));
  const ended = news.filter(({ rule }) => !holdsAt(rule, visit.now));
  return frame({
    visit,
    title: say('Following'),
    place: 'following',
    main: html`<header class="page-head"><h1>${say('Following')}</h1>
<p class="page-words">${say('What you follow, what you mute, and the searches you keep. Rules hold for what is here already as for what comes.')}</p>
<p class="why"><a href="/account/alerts">${say('Be told elsewhere what happens in it')}</a></p></header>
${news.length === 0 && empty(say('No rules yet'), say('Stories, people, outlets and sections have buttons that follow and mute; searches too. Words can be followed or muted below.'))}
${PARTS.map(([does, title]) => part(title(), { visit, news: holding.filter(({ rule }) => rule.does === does) }))}
${part(say('Ended'), { visit, news: ended })}
${newRuleForm(visit)}
${fileForms(visit, news.length > 0)}`,
  });
}

type Part = { readonly visit: Visit; readonly news: readonly FollowingNews[] };

function part(title: string, { visit, news }: Part): Html | null {
  if (news.length === 0) return null;
  return html`<section class="folder"><h2>${title} <span class="count">${news.length}</span></h2>
<ul class="rules">${news.map((one) => ruleRow(one, visit))}</ul></section>`;
}

function ruleRow({ rule, newCount, mostCounted, newest }: FollowingNews, visit: Visit): Html {
  const end = endWords(rule, visit);
  return html`<li class="rule" id="r${rule.id}"><div><p class="rule-name"><a href="${rulePath(rule.id)}" dir="auto">${nameOf(rule.target, rule.name)}</a> <span class="count">${kindWords(rule.target.kind)}${end !== null && html` · ${end}`}</span></p>
<p class="rule-news">${countWords({ rule, newCount, mostCounted })}${
    newest !== null &&
    html` <a href="/article/${newest.id}"${langOf(newest.language)} dir="auto">${newest.headline}</a>`
  }</p></div>${ruleForms(rule, visit)}</li>`;
}

/** Of what is muted, how much was kept away lately. */
function countWords({
  rule,
  newCount: count,
  mostCounted,
}: Omit<FollowingNews, 'newest'>): Html | string {
  if (rule.does === 'mute')
    return count >= mostCounted
      ? say('{count} and more kept away in 7 days.', { count })
      : say('{count, plural, =0 {Nothing} other {#}} kept away in 7 days.', { count });
  if (count === 0) return say('Nothing new.');
  const words =
    count >= mostCounted ? say('{count} and more new', { count }) : say('{count} new', { count });
  return html`<b class="rule-new">${words}</b>`;
}

/** Words and searches have no page of their own to be followed from. */
function newRuleForm({ here }: Visit): Html {
  return html`<form class="new-rule-form" action="/following/new"><input type="hidden" name="back" value="${here}">
<h2 class="ruled">${say('Follow or mute words')}</h2>
<p class="field"><label for="rule-key">${say('Words')}</label><input id="rule-key" name="key" maxlength="1000" required autocomplete="off" aria-describedby="rule-key-why"></p>
<fieldset class="choices"><legend class="unseen">${say('How they are meant')}</legend><label><input type="radio" name="kind" value="phrase" checked> ${say('as they stand, in a row')}</label> <label><input type="radio" name="kind" value="search"> ${say('as a search')}</label></fieldset>
<p class="buttons"><button name="does" value="follow">${say('Follow')}</button> <button class="quiet" name="does" value="mute">${say('Mute')}</button> <button class="quiet" name="does" value="save">${say('Save as a search')}</button></p>
<p class="why" id="rule-key-why">${say('You see what it touches before it holds. A search takes all that the search page takes: {operators}.', { operators: OPERATORS })}</p></form>`;
}

const OPERATORS = 'OR, -, *, outlet:, author:, headline:, lang:, after:, before:';

function fileForms({ here }: Visit, hasRules: boolean): Html {
  return html`<link rel="stylesheet" href="${ruleSheet.path}"><section class="rule-files"><h2 class="ruled">${say('Take your rules along')}</h2>
<form class="joined" method="post" action="/following/file" enctype="multipart/form-data"><input type="hidden" name="back" value="${here}"><label class="unseen" for="rule-file">${say('A file of rules')}</label><input id="rule-file" name="file" type="file" accept=".json,application/json" required><button class="quiet">${say('Take these rules')}</button></form>
${hasRules && html`<p><a href="/following.json" download>${say('Your rules as a file')}</a></p>`}</section>`;
}
