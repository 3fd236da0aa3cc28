import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Reader } from '../../../../model/accounts/account.ts';
import {
  DIGEST_LENGTHS,
  DIGEST_LIST,
  DIGEST_PARTS,
  type DigestPart,
  type DigestPlan,
  type KeptDigest,
  USUAL_DIGEST,
} from '../../../../model/mail/digest.ts';
import type { Rhythm } from '../../../../model/mail/schedule.ts';
import { isMailSet } from '../../../../pipeline/mail/mail-settings.ts';
import type { AppRooms } from '../../../app-rooms.ts';
import { say, sayHtml } from '../../../language/say.ts';
import { accountFrame } from '../../account/account-frame.ts';
import { consentWords } from '../../consent/consent-words.ts';
import type { Html } from '../../frame/html.ts';
import { type Visit, visitOf } from '../../frame/visit.ts';
import { moment } from '../../wording/times.ts';
import { rhythmFields } from '../rhythm-fields.ts';

export const DIGEST_RHYTHMS: readonly Rhythm[] = ['daily', 'weekly', 'moves'];

export type DigestView = {
  readonly visit: Visit;
  readonly reader: Reader;
  readonly digest: KeptDigest | null;
  /** Whether it comes: asked for, agreed to, and not stopped since. */
  readonly isOn: boolean;
  readonly isMailSet: boolean;
};

/** GET /account/digest: whether and how a member's edition comes by mail. */
export function digestPage(rooms: AppRooms) {
  return async (context: Context): Promise<Response> =>
    context.html(digestMarkup(await digestView(context, rooms)));
}

export async function digestView(context: Context, rooms: AppRooms): Promise<DigestView> {
  const { desk } = rooms;
  const visit = await visitOf(context, rooms);
  const [reader, digest, isSet] = await Promise.all([
    desk.store.accounts.readerById(visit.readerId),
    desk.store.letters.digest(visit.readerId),
    isMailSet(desk),
  ]);
  if (reader === null) throw new Error('a reader who is signed in is not there');
  const consents = reader.email === null ? [] : await desk.store.consent.consentOf(reader.email);
  const isGiven = consents.some(({ list, state }) => list === DIGEST_LIST && state === 'given');
  const isOn = isGiven && digest !== null && digest.nextAt !== null;
  return { visit: { ...visit, here: '/account/digest' }, reader, digest, isOn, isMailSet: isSet };
}

/** The words that are agreed to. */
export function digestConsent(): string {
  return consentWords([say('Your digest')]);
}

function digestMarkup(view: DigestView): Html {
  const { visit, reader } = view;
  return accountFrame({
    visit,
    path: '/account/digest',
    title: say('Your digest'),
    words: say(
      'Your edition by mail, at your hour: what is new since the last one, and who says so.',
    ),
    main: html`${stateLine(view)}
${view.isMailSet && reader.emailConfirmedAt !== null && digestForm(view)}
<p><a href="/account/digest/preview">${say('See what it would say now')}</a></p>`,
  });
}

function stateLine({ visit, reader, digest, isOn, ...view }: DigestView): Html {
  if (!view.isMailSet)
    return html`<p>${say('No mail goes out from here yet: the owner has to name a mail server first.')}</p>`;
  if (reader.email === null || reader.emailConfirmedAt === null)
    return html`<p>${say('A digest needs an address of mail that you have shown to be yours; your account has none yet.')}</p>`;
  if (!isOn) return html`<p>${say('No digest comes to you.')}</p>`;
  const next = digest?.nextAt ?? visit.now;
  const address = html`<b><bdi>${reader.email}</bdi></b>`;
  const zoned = { ...visit, settings: { ...visit.settings, zone: digest?.zone ?? 'UTC' } };
  return html`<p>${
    digest?.rhythm === 'moves'
      ? sayHtml('It comes to {address} when a story moves on that you follow.', { address })
      : sayHtml('It comes to {address}, the next time on {time}.', {
          address,
          time: moment(next, zoned),
        })
  }</p>
<form method="post" action="/account/digest/off"><p class="buttons"><button class="quiet">${say('Stop it')}</button></p></form>`;
}

/** What the form begins with. */
export function planOf({ digest, visit }: Pick<DigestView, 'digest' | 'visit'>): DigestPlan {
  return digest ?? { ...USUAL_DIGEST, zone: visit.settings.zone };
}

const PARTS: Readonly<Record<DigestPart, () => string>> = {
  top: () => say('Top stories'),
  'for you': () => say('For you'),
  picks: () => say('Our picks'),
  followed: () => say('What you follow'),
};

function digestForm(view: DigestView): Html {
  const plan = planOf(view);
  return html`<form class="house-form" method="post" action="/account/digest">
${rhythmFields(plan, DIGEST_RHYTHMS)}
<fieldset class="choices"><legend>${say('What is in it')}</legend>${DIGEST_PARTS.map((part) => html`<label class="choice"><input type="checkbox" name="part" value="${part}"${plan.parts.includes(part) && html` checked`}> ${PARTS[part]()}</label>`)}</fieldset>
<p class="field"><label for="stories">${say('Stories in each part, at most')}</label><select id="stories" name="stories">${DIGEST_LENGTHS.map((count) => html`<option value="${count}"${count === plan.stories && html` selected`}>${count}</option>`)}</select></p>
<p><label class="choice"><input type="checkbox" name="empty" value="say"${plan.saysNothingNew && html` checked`}> ${say('Say so, too, when nothing is new')}</label></p>
<p class="why">${digestConsent()}</p>
<p class="buttons"><button>${view.isOn ? say('Set') : say('Yes, send it')}</button></p></form>`;
}
