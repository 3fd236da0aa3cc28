import type { Context } from 'hono';
import { html } from 'hono/html';
import type { Consent } from '../../../model/mail/consent.ts';
import { DAY, type Millis } from '../../../model/time.ts';
import { readMineToken } from '../../../pipeline/mail/letter-tokens.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { say } from '../../language/say.ts';
import { spoken } from '../../language/spoken.ts';
import { type FormFields, readForm, textOf, textsOf } from '../frame/form-fields.ts';
import type { Html } from '../frame/html.ts';
import { badLink } from './bad-link.ts';
import { CONSENT_VERSION, consentWords } from './consent-words.ts';
import { type LetterList, letterLists, titleOf } from './letter-lists.ts';
import { saidPage } from './said-page.ts';

const PAUSES = ['7', '30', '90'] as const;

/** GET and POST /letters/mine/:token: what comes to an address, by a link that only letters to it have. */
export function mineRoutes(rooms: AppRooms) {
  const { desk } = rooms;
  const { consent } = desk.store;
  const bad = badLink(rooms);

  const show = async (context: Context, said: string | null): Promise<Response> => {
    const token = context.req.param('token') ?? '';
    const address = readMineToken(desk, token);
    if (address === null) return bad(context, unreadWords());
    const [lists, consents] = await Promise.all([letterLists(desk), consent.consentOf(address)]);
    const lines = linesOf(lists, consents);
    return context.html(minePage({ token, address, lines, said, at: desk.now() }));
  };

  return {
    show: (context: Context): Promise<Response> => show(context, null),

    change: async (context: Context): Promise<Response> => {
      const address = readMineToken(desk, context.req.param('token') ?? '');
      if (address === null) return bad(context, unreadWords());
      const fields = await readForm(context);
      const at = desk.now();
      switch (textOf(fields, 'act')) {
        case 'forget':
          await consent.removePerson(address, at);
          return context.html(forgottenPage());
        case 'pause':
          await consent.recordPause({ address, until: at + pauseIn(fields), how: HOW }, at);
          break;
        case 'resume':
          await consent.recordPause({ address, until: null, how: HOW }, at);
          break;
        default:
          await setLists(rooms, address, new Set(textsOf(fields, 'list')));
      }
      return show(context, say('Done.'));
    },
  };
}

const HOW = 'preferences';

async function setLists(
  { desk }: AppRooms,
  address: string,
  wanted: ReadonlySet<string>,
): Promise<void> {
  const { consent } = desk.store;
  const at = desk.now();
  const [lists, consents] = await Promise.all([letterLists(desk), consent.consentOf(address)]);
  const changed = linesOf(lists, consents).filter(({ list, isOn }) => isOn !== wanted.has(list));
  for (const { list, title, isOn } of changed) {
    if (isOn) {
      await consent.recordWithdrawn({ address, list, how: HOW }, at);
    } else {
      const asked = { wording: consentWords([title]), version: CONSENT_VERSION };
      await consent.recordConfirmed(
        { ...asked, address, list, language: spoken().tag, how: HOW },
        at,
      );
    }
  }
}

function pauseIn(fields: FormFields): Millis {
  const days = PAUSES.find((one) => one === textOf(fields, 'days')) ?? '30';
  return Number(days) * DAY;
}

type Line = {
  readonly list: string;
  readonly title: string;
  readonly isOn: boolean;
  readonly pausedUntil: Millis | null;
};

/** What is on offer, and what the address was ever asked about and is still written. */
function linesOf(lists: readonly LetterList[], consents: readonly Consent[]): Line[] {
  const known = new Map(consents.map((one) => [one.list, one]));
  const offered = lists.filter(({ list, isOffered }) => isOffered || known.has(list));
  const others = consents.filter(
    ({ list, state }) => state === 'given' && !offered.some((one) => one.list === list),
  );
  return [...offered, ...others].map(({ list }) => {
    const one = known.get(list);
    const isOn = one?.state === 'given';
    return { list, title: titleOf(lists, list), isOn, pausedUntil: one?.pausedUntil ?? null };
  });
}

type Mine = {
  readonly token: string;
  readonly address: string;
  readonly lines: readonly Line[];
  readonly said: string | null;
  readonly at: Millis;
};

function minePage(mine: Mine): Html {
  const { address, said } = mine;
  return saidPage({
    title: say('What you get by mail'),
    words: html`<bdi>${address}</bdi>`,
    more: html`${said !== null && html`<p class="door-done" role="status">${said}</p>`}
${listForm(mine)}${pauseForm(mine)}${forgetForm(mine)}`,
  });
}

function listForm({ token, lines }: Mine): Html {
  if (lines.length === 0) return html`<p>${say('Nothing, and nothing is on offer.')}</p>`;
  return html`<form class="door-form" method="post" action="/letters/mine/${token}"><fieldset class="choices"><legend>${say('Letters')}</legend>${lines.map(({ list, title, isOn }) => html`<label class="choice"><input type="checkbox" name="list" value="${list}"${isOn && html` checked`}> <bdi>${title}</bdi></label>`)}</fieldset>
<p class="why">${consentWords(lines.map(({ title }) => title))}</p>
<p class="buttons"><button>${say('Set')}</button></p></form>`;
}

function pauseForm({ token, lines, at }: Mine): Html | null {
  if (!lines.some(({ isOn }) => isOn)) return null;
  const until = Math.max(0, ...lines.map(({ pausedUntil }) => pausedUntil ?? 0));
  if (until > at) {
    const date = new Intl.DateTimeFormat(spoken().tag, { dateStyle: 'long', timeZone: 'UTC' });
    return html`<form class="door-form" method="post" action="/letters/mine/${token}"><p>${say('Nothing comes until {date}.', { date: date.format(until) })}</p><p class="buttons"><button class="quiet" name="act" value="resume">${say('Go on now')}</button></p></form>`;
  }
  return html`<form class="door-form" method="post" action="/letters/mine/${token}"><p class="field"><label for="days">${say('No letters for a while')}</label><select id="days" name="days">${PAUSES.map((days) => html`<option value="${days}">${say('{days, plural, one {# day} other {# days}}', { days: Number(days) })}</option>`)}</select></p><p class="buttons"><button class="quiet" name="act" value="pause">${say('Pause')}</button></p></form>`;
}

function forgetForm({ token }: Mine): Html {
  return html`<form class="door-form" method="post" action="/letters/mine/${token}"><p class="why">${say('Stops everything, and takes this address and what it agreed to out of the library.')}</p><p class="buttons"><button class="quiet" name="act" value="forget">${say('Forget me')}</button></p></form>`;
}

const forgottenPage = () =>
  saidPage({
    title: say('Forgotten'),
    words: say(
      'Nothing comes any more, and this address is not kept. Backups lose it as they age out.',
    ),
  });

const unreadWords = () =>
  say('It was cut off on its way, perhaps: copy all of it from the letter.');
