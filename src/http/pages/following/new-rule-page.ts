import type { Context } from 'hono';
import { html } from 'hono/html';
import {
  type FollowDoes,
  type FollowTarget,
  isFollowDoes,
  isTargetKind,
  type NamedTarget,
  type TargetReach,
} from '../../../model/following.ts';
import { type Naming, nameTarget } from '../../../pipeline/following/name-target.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { say, sayHtml } from '../../language/say.ts';
import { sayStored } from '../../language/stored/say-stored.ts';
import { backPath } from '../frame/back-path.ts';
import { frame } from '../frame/frame.ts';
import type { Html } from '../frame/html.ts';
import { langOf } from '../frame/lang-of.ts';
import { type Visit, visitOf } from '../frame/visit.ts';
import { dayWords } from '../wording/times.ts';
import { endChoice } from './end-choice.ts';
import { newRulePath } from './following-path.ts';
import { nameOf } from './target-words.ts';

type NewRule = {
  readonly visit: Visit;
  readonly does: FollowDoes;
  readonly named: NamedTarget;
  readonly problems: readonly string[];
  readonly reach: TargetReach;
  readonly back: string;
};

/** GET /following/new: what a rule would touch, counted before it is made. */
export function newRulePage(rooms: AppRooms) {
  const { store } = rooms.desk;
  return async (context: Context): Promise<Response> => {
    const visit = await visitOf(context, rooms);
    const back = backPath(context.req.query('back') ?? '/following');
    const asked = askedIn((name) => context.req.query(name));
    const { zone } = visit.settings;
    const naming: Naming =
      asked === null
        ? { kind: 'unknown' }
        : await nameTarget(store, { ...asked, zone, now: visit.now });
    if (asked === null || naming.kind !== 'named')
      return context.html(refusal(visit, naming, back), naming.kind === 'unknown' ? 404 : 422);
    const { named, problems } = naming;
    const reach = await store.following.reach(visit.readerId, named.target);
    return context.html(page({ visit, does: asked.does, named, problems, reach, back }));
  };
}

/** What a form or an address asks to follow, mute or save; null: it says nothing that could be. */
export function askedIn(
  value: (name: string) => string | null | undefined,
): { readonly does: FollowDoes; readonly target: FollowTarget } | null {
  const [does, kind, key] = [value('does'), value('kind'), value('key')];
  if (!isFollowDoes(does) || !isTargetKind(kind) || !key) return null;
  return { does, target: { kind, key } };
}

const TITLES: Readonly<Record<FollowDoes, (name: Html) => Html>> = {
  follow: (name) => sayHtml('Follow {name}?', { name }),
  mute: (name) => sayHtml('Mute {name}?', { name }),
  save: (name) => sayHtml('Save the search {name}?', { name }),
};

const BROWSER_TITLES: Readonly<Record<FollowDoes, () => string>> = {
  follow: () => say('Follow'),
  mute: () => say('Mute'),
  save: () => say('Save a search'),
};

const WORDS: Readonly<Record<FollowDoes, () => string>> = {
  follow: () => say('What you follow is a list of its own, and stands nearer the top for you.'),
  mute: () =>
    say(
      'What is muted is in no list and no feed, what came before too. A search still finds it and says so.',
    ),
  save: () => say('A saved search is a list with a name and a feed.'),
};

function page(rule: NewRule): Html {
  const { visit, does, named, problems } = rule;
  const name = html`<bdi>${nameOf(named.target, named.name)}</bdi>`;
  return frame({
    visit,
    title: BROWSER_TITLES[does](),
    place: 'following',
    main: html`<section class="new-rule" id="new-rule" aria-labelledby="new-rule-title"><header class="page-head"><h1 id="new-rule-title">${TITLES[does](name)}</h1>
<p class="page-words">${WORDS[does]()}</p></header>
${problems.length > 0 && html`<div class="problems" role="alert"><ul>${problems.map((problem) => html`<li>${sayStored(problem)}</li>`)}</ul></div>`}
${reachWords(rule)}
${named.target.kind === 'person' && alsoAsPhrase(rule)}
${ruleForm(rule)}</section>`,
  });
}

/** The counts, and what the newest of them are. */
function reachWords({ reach, visit }: NewRule): Html {
  const { lastWeek, lastMonth, inAll, mostCounted, examples } = reach;
  const figures = { week: lastWeek, month: lastMonth, all: inAll };
  const words =
    inAll < mostCounted
      ? say(
          'That touches {week, plural, one {# article} other {# articles}} of the last 7 days, {month} of the last 30 and {all} in all.',
          figures,
        )
      : say(
          'That touches {week, plural, one {# article} other {# articles}} of the last 7 days, {month} of the last 30 and more than {all} in all.',
          figures,
        );
  return html`<p class="reach">${inAll === 0 ? say('That touches nothing in your library so far.') : words}</p>
${
  examples.length > 0 &&
  html`<ul class="reach-examples">${examples.map(
    ({ id, headline, outletName, sortTime, language }) =>
      html`<li><a href="/article/${id}"${langOf(language)} dir="auto">${headline}</a> <span class="count"><bdi>${outletName}</bdi>, ${dayWords(sortTime, visit)}</span></li>`,
  )}</ul>`
}`;
}

/** A person is who speaks; whoever only names them is found by their name. */
function alsoAsPhrase({ does, named, back }: NewRule): Html {
  const target = { kind: 'phrase', key: named.name } as const;
  const phrase = html`<a href="${newRulePath(does, target, back)}">${say('the words “{name}”', { name: named.name })}</a>`;
  return html`<p class="why">${sayHtml('These are the articles in which they say something. Those that only name them go by {phrase}.', { phrase })}</p>`;
}

const BUTTONS: Readonly<Record<FollowDoes, () => string>> = {
  follow: () => say('Follow'),
  mute: () => say('Mute'),
  save: () => say('Save the search'),
};

function ruleForm({ does, named, back }: NewRule): Html {
  const { kind, key } = named.target;
  return html`<form method="post" action="/following"><input type="hidden" name="back" value="${back}"><input type="hidden" name="does" value="${does}"><input type="hidden" name="kind" value="${kind}"><input type="hidden" name="key" value="${key}">
${does === 'save' ? html`<p class="field"><label for="rule-name">${say('Name')}</label><input id="rule-name" name="name" value="${named.name}" maxlength="200" required></p>` : endChoice('rule-end')}
<p class="buttons"><button>${BUTTONS[does]()}</button> <a class="button quiet" href="${back}" data-close>${say('Cancel')}</a></p></form>`;
}

const REFUSALS = {
  words: () => say('These words could be found nowhere: write at least one letter or figure.'),
  marks: () =>
    say(
      'What is unread, saved or opened changes with every click. Such a search can be saved, but neither followed nor muted.',
    ),
  'not a search': () => say('Only a search can be saved.'),
};

function refusal(visit: Visit, naming: Naming, back: string): Html {
  const words =
    naming.kind === 'refused'
      ? REFUSALS[naming.reason]()
      : say('There is nothing of that name to follow or mute.');
  return frame({
    visit,
    title: say('Follow or mute'),
    place: 'following',
    main: html`<section class="new-rule" id="new-rule"><header class="page-head"><h1>${say('Follow or mute')}</h1></header><p>${words}</p>
<p><a class="button quiet" href="${back}" data-close>${say('Back')}</a></p></section>`,
  });
}
