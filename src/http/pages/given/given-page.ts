import { html } from 'hono/html';
import type { GivenFeed } from '../../../model/given/given-feed.ts';
import { listFolder } from '../../feeds/given/given-path.ts';
import { say } from '../../language/say.ts';
import { accountFrame } from '../account/account-frame.ts';
import type { Html } from '../frame/html.ts';
import type { Visit } from '../frame/visit.ts';
import { moment } from '../wording/times.ts';
import { GIVEN_PATH } from './feed-ways.ts';
import type { GivenChoices } from './given-choices.ts';

export type ShownGiven = {
  readonly given: GivenFeed;
  /** Up to the form: "https://news.example/feeds/given/…"; null: its secret cannot be made again. */
  readonly address: string | null;
};

export type GivenView = {
  readonly visit: Visit;
  readonly shown: readonly ShownGiven[];
  readonly choices: readonly GivenChoices[];
  /** What is to be given out, if somebody came from its page; null: it is to be chosen. */
  readonly wish: { readonly path: string; readonly name: string } | null;
  /** Why it was not done. */
  readonly said: string | null;
};

/** What a reader gave out, each with an address that can be changed or ended alone. */
export function givenPage(view: GivenView): Html {
  const { visit, shown } = view;
  return accountFrame({
    visit,
    path: GIVEN_PATH,
    title: say('Feeds you gave out'),
    words: say(
      'Each has an address of its own. Whoever has it reads that one feed as you would, and nothing else; change or end it, and the others stay as they are.',
    ),
    main: html`${makePart(view)}
<section aria-labelledby="given-title"><h2 id="given-title">${say('Given out')}</h2>
${
  shown.length === 0
    ? html`<p>${say('Nothing yet. For your own programs there is the key on your account’s page; what you give to others should have an address of its own.')}</p>`
    : html`<ul class="sessions">${shown.map((one) => item(one, visit))}</ul>`
}</section>`,
  });
}

function makePart({ wish, choices, said }: GivenView): Html {
  return html`<section aria-labelledby="give-title"><h2 id="give-title">${say('Give one out')}</h2>
${said !== null && html`<p class="door-said" role="alert">${said}</p>`}
<form class="door-form" method="post" action="${GIVEN_PATH}/give">
${
  wish === null
    ? html`<p class="field"><label for="of">${say('What')}</label><select id="of" name="of">${choices.map(
        (part) =>
          html`<optgroup label="${part.name}">${part.choices.map(({ path, name }) => html`<option value="${path}">${name}</option>`)}</optgroup>`,
      )}</select></p>`
    : html`<input type="hidden" name="of" value="${wish.path}">`
}
<p class="field"><label for="name">${say('Its name')}</label><input id="name" name="name" value="${wish?.name ?? ''}" maxlength="200" autocomplete="off" dir="auto"></p>
<p><label class="choice"><input type="checkbox" name="texts" value="yes"> ${say('With the whole text of articles')}</label></p>
<p class="why">${say('Only where the feed is for yourself: outlets allow you to read their texts, not to hand them on.')}</p>
<p class="buttons"><button>${say('Make an address')}</button></p></form></section>`;
}

const FORMS = [
  ['atom', 'Atom'],
  ['rss', 'RSS'],
  ['json', 'JSON Feed'],
] as const;

function item({ given, address }: ShownGiven, visit: Visit): Html {
  const { id, name, path, createdAt, askedAt, hasTexts } = given;
  const isList = listFolder(path) !== null;
  const since = { since: moment(createdAt, visit) };
  const times =
    askedAt === null
      ? say('Since {since}; nobody has asked for it yet.', since)
      : say('Since {since}, asked for last {last}.', { ...since, last: moment(askedAt, visit) });
  const button = (action: string, words: string, whole: string) =>
    html`<form method="post" action="${GIVEN_PATH}/${action}"><button class="quiet" name="given" value="${id}"><span aria-hidden="true">${words}</span><span class="unseen">${whole}</span></button></form>`;
  return html`<li><div><b dir="auto">${name}</b>${!isList && hasTexts && html` <span class="count">${say('whole texts')}</span>`}
<p class="why">${!isList && html`<a href="${path}">${say('Its page')}</a> · `}${times}</p>
${
  address === null
    ? html`<p class="trouble-words">${say('The key by which its address was made is lost: it leads nowhere. Change it.')}</p>`
    : html`<p><code class="address" dir="ltr">${address}/${isList ? 'opml' : 'atom'}</code></p>${!isList && html`<p>${FORMS.map(([form, called], at) => html`${at > 0 && ' · '}<a href="${address}/${form}">${called}</a>`)}</p>`}`
}</div>
${button('change', say('Change'), say('Change the address of {name}', { name }))}
${button('end', say('End'), say('End the address of {name}', { name }))}</li>`;
}
