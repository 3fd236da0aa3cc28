import type { Context } from 'hono';
import { html } from 'hono/html';
import type { HouseLetter } from '../../../../model/mail/house-letter.ts';
import { isMailSet } from '../../../../pipeline/mail/mail-settings.ts';
import type { AppRooms } from '../../../app-rooms.ts';
import { say } from '../../../language/say.ts';
import { consentWords } from '../../consent/consent-words.ts';
import type { Html } from '../../frame/html.ts';
import { isArchiveOpen } from './archive-setting.ts';
import { guestOf, type LetterGuest, lettersFrame } from './letters-frame.ts';

type LettersView = {
  readonly guest: LetterGuest;
  readonly letters: readonly HouseLetter[];
  readonly isMailSet: boolean;
  readonly isArchiveOpen: boolean;
};

/** GET /letters: what the house writes, and the form by which whoever has an address asks for it. */
export function lettersPage(rooms: AppRooms) {
  const { desk } = rooms;
  return async (context: Context): Promise<Response> => {
    const [guest, all, isSet, isOpen] = await Promise.all([
      guestOf(context, rooms),
      desk.store.letters.all(),
      isMailSet(desk),
      isArchiveOpen(desk),
    ]);
    const letters = all.filter(
      (one) => one.endedAt === null && (one.isPublic || guest.visit !== null),
    );
    return context.html(page({ guest, letters, isMailSet: isSet, isArchiveOpen: isOpen }));
  };
}

function page(view: LettersView): Html {
  const { guest, letters } = view;
  const offered = letters.filter(({ isPublic }) => isPublic);
  return lettersFrame(guest, {
    title: say('Letters'),
    main: html`${letters.length === 0 && html`<p>${say('No letters are written here.')}</p>`}
${view.isMailSet && offered.length > 0 && subscribeForm(offered)}
${letters.length > 0 && archiveList(view)}
${guest.visit?.isSignedIn === true && html`<p><a href="/account/digest">${say('Your own digest')}</a></p>`}`,
  });
}

/** The words that are agreed to stand in it: the letter that follows asks once more. */
function subscribeForm(letters: readonly HouseLetter[]): Html {
  return html`<form class="door-form house-form" method="post" action="/letters/subscribe">
<fieldset class="choices"><legend>${say('Which letters')}</legend>${letters.map(({ list, title, about }) => html`<label class="choice"><input type="checkbox" name="list" value="${list}"${letters.length === 1 && html` checked`}> <span><bdi>${title}</bdi>${about !== '' && html`<br><small dir="auto">${about}</small>`}</span></label>`)}</fieldset>
<p class="field"><label for="address">${say('Your address of mail')}</label><input id="address" name="address" type="email" required maxlength="254" autocomplete="email" dir="ltr"></p>
<p class="why">${consentWords(letters.map(({ title }) => title))}</p>
<p class="buttons"><button>${say('Ask for them')}</button></p></form>`;
}

function archiveList({ letters, guest, isArchiveOpen: isOpen }: LettersView): Html | null {
  if (guest.visit === null && !isOpen) return null;
  return html`<section aria-labelledby="sent-title"><h2 id="sent-title">${say('What was sent')}</h2>
<ul>${letters.map(({ id, title }) => html`<li><a href="/letters/${id}" dir="auto">${title}</a></li>`)}</ul></section>`;
}
