import { html } from 'hono/html';
import {
  type Following,
  type FollowTarget,
  holdsAt,
  type NamedTarget,
} from '../../../model/following.ts';
import { say } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';
import { icon } from '../frame/icons.ts';
import type { Visit } from '../frame/visit.ts';
import { newRulePath, rulePath } from './following-path.ts';

type Reader = Pick<Visit, 'rules' | 'now' | 'here'>;

/**
 * Follow and mute, for one story, person, outlet, subject, phrase or search: links to a page that says what each would touch;
 * what holds already leads to its rule.
 */
export function followButtons(visit: Reader, named: NamedTarget): Html {
  const followed = ruleOf(visit, named.target, 'follow');
  const muted = ruleOf(visit, named.target, 'mute');
  return html`<span class="follow-buttons">${
    followed === null
      ? html`<a class="button quiet" href="${newRulePath('follow', named.target, visit.here)}" rel="nofollow" data-rule data-press="follow">${icon('follow')}${labelOf('follow', named)}</a>`
      : html`<a class="button quiet is-held" href="${rulePath(followed.id)}" data-press="follow">${icon('follow')}${labelOf('followed', named)}</a>`
  } ${
    muted === null
      ? html`<a class="button quiet" href="${newRulePath('mute', named.target, visit.here)}" rel="nofollow" data-rule>${icon('off')}${labelOf('mute', named)}</a>`
      : html`<a class="button quiet is-held" href="${rulePath(muted.id)}">${icon('off')}${labelOf('muted', named)}</a>`
  }</span>`;
}

/** The same for several, folded: an article's outlet, its story, who speaks in it. Null where there are none. */
export function followMenu(visit: Reader, targets: readonly NamedTarget[]): Html | null {
  if (targets.length === 0) return null;
  return html`<details class="folded follow-menu"><summary>${say('Follow or mute')}</summary><ul>${targets.map(
    (named) =>
      html`<li><span class="follow-name"><span class="count">${kindWords(named.target.kind)}</span> <bdi>${named.name}</bdi></span> ${followButtons(visit, named)}</li>`,
  )}</ul></details>`;
}

function ruleOf(
  { rules = [], now }: Reader,
  { kind, key }: FollowTarget,
  does: Following['does'],
): Following | null {
  const same = rules.find(
    (rule) => rule.does === does && rule.target.kind === kind && rule.target.key === key,
  );
  return same !== undefined && holdsAt(same, now) ? same : null;
}

/** A word for those who see the page, a sentence for those who hear it. */
function labelOf(button: 'follow' | 'followed' | 'mute' | 'muted', { name }: NamedTarget): Html {
  const short = name.slice(0, 80).toWellFormed();
  const { seen, heard } = BUTTONS[button](short);
  return html`<span aria-hidden="true">${seen}</span><span class="unseen">${heard}</span>`;
}

const BUTTONS = {
  follow: (name: string) => ({ seen: say('Follow'), heard: say('Follow {name}', { name }) }),
  followed: (name: string) => ({
    seen: say('Following'),
    heard: say('You follow {name}', { name }),
  }),
  mute: (name: string) => ({ seen: say('Mute'), heard: say('Mute {name}', { name }) }),
  muted: (name: string) => ({ seen: say('Muted'), heard: say('You mute {name}', { name }) }),
};

const KINDS = {
  story: () => say('Story'),
  person: () => say('Person'),
  outlet: () => say('Outlet'),
  subject: () => say('Subject'),
  phrase: () => say('Phrase'),
  search: () => say('Search'),
};

/** What kind of thing a rule is about. */
export function kindWords(kind: FollowTarget['kind']): string {
  return KINDS[kind]();
}
