import type { Context } from 'hono';
import { html } from 'hono/html';
import type { TasteRecord, TasteWeight } from '../../../model/edition/taste.ts';
import { knowsReader } from '../../../pipeline/edition/choose-stories.ts';
import {
  type EditionSettings,
  editionSettings,
} from '../../../pipeline/edition/edition-settings.ts';
import { fitTaste } from '../../../ranking/personal/fit-taste.ts';
import type { ReadingCounts } from '../../../store/reading/forget-reading.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { say, sayHtml } from '../../language/say.ts';
import { frame } from '../frame/frame.ts';
import type { Html } from '../frame/html.ts';
import { type Visit, visitOf } from '../frame/visit.ts';
import { choicesIn } from '../settings/choices.ts';
import { type HiddenList, hiddenPart, readHidden } from './hidden-part.ts';
import { keepingPart } from './keeping-part.ts';
import { reasonsPart } from './reasons-part.ts';
import { weightsPart } from './weights-part.ts';
import { turnForms } from './why-here.ts';

export type EditionView = {
  readonly visit: Visit;
  readonly settings: EditionSettings;
  readonly taste: TasteRecord;
  readonly weights: readonly TasteWeight[];
  readonly counts: ReadingCounts;
  readonly hidden: HiddenList;
};

/** GET /edition: why the edition is as it is, and everything about it that a reader can turn. */
export function editionPage(rooms: AppRooms) {
  const { store } = rooms.desk;
  return async (context: Context): Promise<Response> => {
    const visit = await visitOf(context, rooms);
    const { readerId, now } = visit;
    const [stored, taste, counts, hidden] = await Promise.all([
      store.settings.ofReader(readerId),
      store.reading.taste(readerId),
      store.reading.counts(readerId),
      readHidden(store, readerId),
    ]);
    const weights = [...fitTaste(taste, now).values()];
    const settings = editionSettings(stored);
    return context.html(page({ visit, settings, taste, weights, counts, hidden }));
  };
}

function page(view: EditionView): Html {
  const { visit, settings } = view;
  return frame({
    visit,
    title: say('Your edition'),
    place: 'edition',
    main: html`<header class="page-head"><h1>${say('Your edition')}</h1>
<p class="page-words">${say('Why what stands where, and how to have it otherwise. All of it is told on this machine and goes nowhere.')}</p></header>
<div class="edition-parts">${turnForms(visit.here)}
${reasonsPart(settings)}
<section aria-labelledby="personal"><h2 class="ruled" id="personal">${say('For you')}</h2>
<form class="settings" method="post" action="/settings"><input type="hidden" name="back" value="${visit.here}">${choicesIn('edition', visit.settings)}<p class="buttons"><button>${say('Save settings')}</button></p></form>
${basis(view)}</section>
${weightsPart(view)}
${hiddenPart(view.hidden, visit)}
${keepingPart(view)}</div>`,
  });
}

/** What it is all told from. */
function basis({ settings, taste, counts }: EditionView): Html {
  if (!settings.isRecorded) {
    return html`<p>${sayHtml('Nothing new is kept of what you open: {change}.', {
      change: html`<a href="/settings#articles">${say('that is a setting of yours')}</a>`,
    })}</p>`;
  }
  return html`<p>${say(
    'Told from {opened, plural, one {# article} other {# articles}} that you opened, {finished, plural, one {# of them} other {# of them}} read to the end, {hidden, plural, one {# thing} other {# things}} that you hid, and {shown, plural, one {# story} other {# stories}} that stood before you.',
    counts,
  )}${!knowsReader(taste) && html` ${say('It begins once you have opened five stories; until then the top stories are all there is.')}`}</p>`;
}
