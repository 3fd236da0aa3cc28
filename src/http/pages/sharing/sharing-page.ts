import { html } from 'hono/html';
import type { Sending } from '../../../model/sharing/sending.ts';
import { SHARE_TARGETS } from '../../../pipeline/sharing/share-targets.ts';
import { say, sayHtml } from '../../language/say.ts';
import { accountFrame } from '../account/account-frame.ts';
import type { Html } from '../frame/html.ts';
import type { Visit } from '../frame/visit.ts';
import { moment } from '../wording/times.ts';
import { accountForms } from './account-forms.ts';
import { SHARING_PATH, type SharingView } from './sharing-view.ts';
import { TARGET_NAMES, TROUBLE_WORDS } from './target-names.ts';

/** How a reader hands articles on, and how pages come in. */
export function sharingPage(view: SharingView): Html {
  return accountFrame({
    visit: view.visit,
    path: SHARING_PATH,
    title: say('Sharing'),
    words: say(
      'How you hand on what you read, and how what you find elsewhere comes here. Nothing of these services is loaded; they hear of you when you press their button, not before.',
    ),
    main: html`${view.said !== null && html`<p class="trouble" role="alert">${view.said}</p>`}${offeredPart(view)}${accountForms(view)}${sendingsPart(view)}${booksPart(view)}${bookmarkletPart(view)}`,
  });
}

/** How one is typed. */
const INSTANCE = 'mastodon.example';

function offeredPart({ settings }: SharingView): Html {
  return html`<section aria-labelledby="offered-title"><h2 id="offered-title">${say('What is offered')}</h2>
<form class="door-form" method="post" action="${SHARING_PATH}"><fieldset class="choices"><legend class="unseen">${say('What is offered')}</legend>${SHARE_TARGETS.map(
    (target) =>
      html`<label><input type="checkbox" name="target" value="${target}"${settings.offered.has(target) && html` checked`}> ${TARGET_NAMES[target]()}</label>`,
  )}</fieldset>
<p class="field" id="mastodon"><label for="instance">${say('Where your Mastodon account is')}</label><input id="instance" name="mastodon" value="${settings.mastodon ?? ''}" placeholder="${INSTANCE}" autocapitalize="none" spellcheck="false" autocomplete="off" maxlength="500"></p>
<p class="buttons"><button>${say('Keep it')}</button></p></form></section>`;
}

function sendingsPart({ sendings, visit }: SharingView): Html | false {
  return (
    sendings.length > 0 &&
    html`<section aria-labelledby="sent-title"><h2 id="sent-title">${say('Sent lately')}</h2>
<ul class="sessions">${sendings.map(
      (one) =>
        html`<li><div><a href="/article/${one.articleId}" dir="auto">${one.headline}</a> <span class="count">${TARGET_NAMES[one.target]()}</span>
<p class="${one.trouble === null ? 'why' : 'trouble-words'}">${stateOf(one, visit)}</p></div></li>`,
    )}</ul></section>`
  );
}

function stateOf({ sentAt, trouble, nextAt, askedAt }: Sending, visit: Visit): string {
  if (sentAt !== null) return say('Sent {when}.', { when: moment(sentAt, visit) });
  if (trouble === null) return say('On its way since {when}.', { when: moment(askedAt, visit) });
  const words = TROUBLE_WORDS[trouble]();
  return nextAt === null ? say('{words} It is not tried again.', { words }) : words;
}

function booksPart({ folders }: SharingView): Html {
  return html`<section aria-labelledby="books-title"><h2 id="books-title">${say('For an e-reader')}</h2>
<p>${say('As EPUB, with who says what after each article. Pictures stay at their outlets.')}</p>
<ul><li><a href="/edition.epub" download>${say('Today’s front page')}</a></li><li><a href="/saved.epub" download>${say('What you saved')}</a></li>${folders.map(
    (name) =>
      html`<li><a href="/folder.epub?${new URLSearchParams({ name }).toString()}" download>${sayHtml('What is unread in {folder}', { folder: html`<bdi>${name}</bdi>` })}</a></li>`,
  )}</ul></section>`;
}

function bookmarkletPart({ bookmarklet }: SharingView): Html {
  return html`<section aria-labelledby="in-title"><h2 id="in-title">${say('From your browser to here')}</h2>
<p>${say('Drag this to your bookmarks. Pressed on any page, it brings you here with the page’s address: to keep the page, or to follow its feeds.')}</p>
<p><a class="button quiet" href="${bookmarklet}">${say('To Hearsay')}</a></p>
<p class="why">${say('On a phone install Hearsay as an app: then it stands among the places that pages are shared to.')}</p></section>`;
}
