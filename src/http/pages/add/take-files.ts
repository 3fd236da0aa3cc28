import type { Context } from 'hono';
import { html } from 'hono/html';
import type { AppRooms } from '../../app-rooms.ts';
import { say } from '../../language/say.ts';
import { sayStored } from '../../language/stored/say-stored.ts';
import { readerOf } from '../../reader-of.ts';
import { backPath } from '../frame/back-path.ts';
import { filesOf, readForm, textOf } from '../frame/form-fields.ts';
import { frame } from '../frame/frame.ts';
import type { Html } from '../frame/html.ts';
import { type Visit, visitOf } from '../frame/visit.ts';
import { answerDone } from '../marks/notice.ts';

type Failure = { readonly name: string; readonly reason: string };
type Outcome = {
  readonly feeds: number;
  readonly articles: number;
  readonly known: number;
  readonly failed: readonly Failure[];
};

/** POST /add/files: reads what a reader hands in; files that could not be read are named one by one. */
export function takeFiles(rooms: AppRooms) {
  return async (context: Context): Promise<Response> => {
    const fields = await readForm(context);
    const outcome = await readAll(rooms, readerOf(context), filesOf(fields, 'files'));
    if (outcome.failed.length > 0)
      return context.html(page(await visitOf(context, rooms), outcome));
    const back = backPath(textOf(fields, 'back'));
    if (outcome.feeds > 0)
      return answerDone(context, '/', { kind: 'subscribed', count: outcome.feeds });
    const { articles, known } = outcome;
    return answerDone(context, articles > 0 ? '/' : back, {
      kind: 'imported',
      added: articles,
      known,
    });
  };
}

/** One after the other: each may be large, and its articles are to come in their order. */
async function readAll(
  { actions }: AppRooms,
  readerId: number,
  files: readonly File[],
): Promise<Outcome> {
  let [feeds, articles, known] = [0, 0, 0];
  const failed: Failure[] = [];
  for (const file of files) {
    const report = await actions.importBytes(readerId, file.name, await file.bytes());
    if (report.kind === 'subscriptions') feeds += report.added;
    else articles += report.added;
    known += report.known;
    failed.push(...report.failed);
  }
  return { feeds, articles, known, failed };
}

function page(visit: Visit, { feeds, articles, known, failed }: Outcome): Html {
  return frame({
    visit: { ...visit, here: '/add' },
    title: say('Files read'),
    place: 'add',
    main: html`<header class="page-head"><h1>${say('Files read')}</h1><p class="page-words">${say('{feeds, plural, one {# feed} other {# feeds}} and {articles, plural, one {# article} other {# articles}} are new, {known, plural, one {# was} other {# were}} here already.', { feeds, articles, known })} ${say('{count, plural, one {# thing} other {# things}} could not be taken as it stands:', { count: failed.length })}</p></header>
<dl class="failures">${failed.map(({ name, reason }) => html`<div><dt>${name}</dt><dd>${sayStored(reason)}</dd></div>`)}</dl>
<p><a class="button" href="/">${say('To the front page')}</a> <a href="/add">${say('Add something else')}</a></p>`,
  });
}
