import type { Context } from 'hono';
import { html, raw } from 'hono/html';
import type { ArticleRecord } from '../../../model/library.ts';
import type { StatementsState } from '../../../model/library-statements.ts';
import type { KeptRule } from '../../../model/outlet-rule.ts';
import { noteOpened } from '../../../pipeline/edition/note-visit.ts';
import { StoreError } from '../../../store/database/store-error.ts';
import { readingSeconds } from '../../../text/reading/reading-time.ts';
import { textDirection } from '../../../text/reading/text-direction.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { say } from '../../language/say.ts';
import { ownPictureAddresses } from '../../pictures/picture-addresses.ts';
import { isEditor } from '../../security/sessions/caller.ts';
import { wholeNumber } from '../frame/form-fields.ts';
import { frame } from '../frame/frame.ts';
import type { Html } from '../frame/html.ts';
import { isOpening } from '../frame/is-opening.ts';
import { langOf } from '../frame/lang-of.ts';
import { type Visit, visitOf } from '../frame/visit.ts';
import { type NotesBeside, notesBeside, readNotesBeside } from '../groups/notes-beside.ts';
import {
  type LabelsHere,
  labelLinks,
  labelSheetOver,
  readLabelsHere,
} from '../labels/label-part.ts';
import { shownAddress } from '../lists/sample-address.ts';
import { headlineMark } from '../stories/coverage/headline-check.ts';
import { notFoundPage } from '../trouble-page.ts';
import { articleBar } from './article-bar.ts';
import { bodyMarkup } from './article-body.ts';
import { articleFoot } from './article-foot.ts';
import { articleHead, type HeadMarkup, showsStandfirst } from './article-head.ts';
import { listenBar } from './comfort/listen-bar.ts';
import { typeSheet } from './comfort/type-sheet.ts';
import { damageNotice } from './damage-notice.ts';
import { editLines } from './edit-lines.ts';
import { enclosuresHere } from './enclosures-here.ts';
import { leftOut } from './left-out.ts';
import { keepTrail, listOf } from './next/list-trail.ts';
import { onwardLinks, onwardNav } from './next/onward-nav.ts';
import { type Onward, readOnward } from './next/read-onward.ts';
import { legend } from './statements/legend.ts';
import { markLine, markStatements } from './statements/statement-marks.ts';
import { type Voice, voicesOf } from './statements/voices.ts';
import { whoSays } from './statements/who-says.ts';
import {
  articleStory,
  newWordsOf,
  readStoryPlace,
  type StoryPlace,
} from './story/article-story.ts';
import { textTrouble } from './text-trouble.ts';
import { articleWays } from './ways/article-ways.ts';

/** GET /article/:id: one text, set to be read; with ?edit=1 line by line, to leave lines out. */
export function articlePage(rooms: AppRooms) {
  const { store } = rooms.desk;
  return async (context: Context): Promise<Response> => {
    const asked = await visitOf(context, rooms);
    const id = wholeNumber(context.req.param('id')) ?? 0;
    const article = await store.articles.byId(asked.readerId, id);
    if (article === null)
      return context.html(notFoundPage(asked, say('There is no such article.')), 404);
    const visit = await withOwnPictures(rooms, asked, article);
    const isRead = (await noteOpening(rooms, context, { visit, article })) || article.isRead;
    const reading = await readReading(rooms, {
      visit,
      article: { ...article, isRead },
      list: listOf(context, id),
    });
    const isEdited = context.req.query('edit') === '1' && isEditor(context);
    return context.html(page({ ...reading, isEdited }));
  };
}

/** The pictures of what only this reader may read come with this reader's sign-in. */
async function withOwnPictures(
  { desk }: AppRooms,
  visit: Visit,
  { readerId }: ArticleRecord,
): Promise<Visit> {
  if (readerId === null) return visit;
  const hosts = (await desk.store.titles.signIns(readerId)).map(({ host }) => host);
  return {
    ...visit,
    pictures: ownPictureAddresses(desk.keys, visit.pictures, { readerId, hosts }),
  };
}

type Opening = { readonly visit: Visit; readonly article: ArticleRecord };

/** What a reader opens is remembered, and marked read if they wish that. Returns whether it was marked. */
async function noteOpening(
  { desk }: AppRooms,
  context: Context,
  { visit, article }: Opening,
): Promise<boolean> {
  if (!isOpening(context)) return false;
  const { id, isRead } = article;
  const list = listOf(context, id);
  if (list !== null) keepTrail(context, id, list);
  const { readerId, now, settings } = visit;
  try {
    await noteOpened(desk, { readerId, now }, { kind: 'article', id });
    if (settings.isReadOnOpening && !isRead) await desk.store.marks.markRead(readerId, [id], now);
    return settings.isReadOnOpening;
  } catch (error) {
    // On a full disk nothing can be noted; reading goes on.
    if (!(error instanceof StoreError)) throw error;
    desk.log.warn({ error }, 'that an article was opened could not be noted');
    return false;
  }
}

type Opened = {
  readonly visit: Visit;
  readonly article: ArticleRecord;
  /** The list that the reader came from. */
  readonly list: string | null;
};

type Reading = Omit<Opened, 'list'> & {
  readonly onward: Onward;
  /** Those the article is under, if they have changed it. */
  readonly rules: readonly KeptRule[];
  readonly state: StatementsState;
  readonly told: StoryPlace;
  readonly outletKey: string | null;
  readonly isDamaged: boolean;
  readonly noted: NotesBeside | null;
  readonly labels: LabelsHere;
};

/** All that a page says of an article. */
async function readReading({ desk }: AppRooms, { visit, article, list }: Opened): Promise<Reading> {
  const { store } = desk;
  const { readerId, now } = visit;
  const { id } = article;
  const rules = article.asRead === null ? [] : await store.rules.ofArticle(id);
  const state = (await store.statements.ofArticle(id, readerId)) ?? { kind: 'awaited' };
  const told = await readStoryPlace(store, readerId, id);
  const story = told.place?.story ?? null;
  const onward = await readOnward(desk, { readerId, now, articleId: id, story, list });
  const outlet = await store.outlets.byId(article.outletId, readerId);
  const isDamaged = await store.seals.isDamaged(id);
  const outletKey = outlet?.key ?? null;
  // What only this reader may read is nothing to hand on.
  const noted =
    article.readerId === null ? await readNotesBeside(store, visit, { kind: 'article', id }) : null;
  const labels = await readLabelsHere(store, readerId, id);
  return { visit, article, rules, state, told, onward, outletKey, isDamaged, noted, labels };
}

function page(reading: Reading & { readonly isEdited: boolean }): Html {
  const { visit, article, onward, isEdited } = reading;
  const { marksStatements } = visit.settings;
  return frame({
    visit,
    title: article.headline,
    place: 'elsewhere',
    isReading: true,
    head: html`<link rel="canonical" href="/article/${article.id}">${onwardLinks(onward)}`,
    main: html`<article class="reading" data-article="${article.id}" data-said="${marksStatements ? 'on' : 'off'}" data-runs="${directionOf(article)}" data-seconds="${readingSeconds(article.wordCount, article.language)}"${article.isRead && html` data-read`}${
      article.isSaved && html` data-saved`
    }${article.url !== null && html` data-original="${shownAddress(article.url)}"`}>
${isEdited ? edited(reading) : read(reading)}
</article>
${onwardNav(onward, article.outletName)}
${listenBar()}${typeSheet(visit)}${labelSheetOver(reading.labels, visit)}`,
  });
}

/** Which way the text runs, and so on which side its margin is. */
function directionOf({ language, paragraphs }: ArticleRecord): 'ltr' | 'rtl' {
  return textDirection(language, paragraphs[0] ?? '');
}

function edited({ article, rules, visit }: Reading): Html {
  return html`${articleHead(article, headMarkup(article, []).head, visit)}
${articleBar(article, visit, false)}
${editLines(article, visit)}
${leftOut(article, rules, visit)}`;
}

function read(reading: Reading): Html {
  const { article, rules, visit, state, told, outletKey, isDamaged, noted, labels } = reading;
  const { paragraphs } = article;
  const { claims } = told;
  const story = told.place?.story ?? null;
  const voices = state.kind === 'found' ? voicesOf(state.found.statements) : [];
  const { head, numbers } = headMarkup(article, voices);
  const body = markStatements({ html: bodyMarkup(article, visit), paragraphs }, voices, claims);
  const marked = new Set([...numbers, ...body.numbers]);
  const shown = {
    ...head,
    headlineMark: headlineMarkOf(article, told),
    newWords: newWordsOf(told),
  };
  // The one place where markup from outside is put in as it is: it was sanitised, and only marks were added.
  return html`${articleHead(article, shown, visit)}
${articleBar(article, visit, voices.length > 0)}${voices.length > 0 && legend()}${isDamaged && damageNotice(article)}
${articleStory(told, article.language)}
${enclosuresHere(article, visit)}
<div class="body"${langOf(article.language)} dir="${directionOf(article)}">${raw(body.html)}</div>
${textTrouble(article, visit)}
${articleFoot(article, visit)}
${labelsBorne(labels)}
<span class="text-end" id="text-end"></span>
${whoSays({ article, state, voices, marked, claims })}
${articleWays({ article, story, outletKey, voices }, visit)}
${notesBeside(noted, visit)}
${leftOut(article, rules, visit)}`;
}

function labelsBorne({ on }: LabelsHere): Html | null {
  return on.length === 0 ? null : html`<p class="credits">${say('Labels')}:${labelLinks(on)}</p>`;
}

function headlineMarkOf({ id, language }: ArticleRecord, { place }: StoryPlace): Html | null {
  return headlineMark({ articleId: id, language, check: place?.headline ?? null });
}

function headMarkup(article: ArticleRecord, voices: readonly Voice[]) {
  const headline = markLine(article.headline, 'headline', voices);
  const standfirst = markLine(article.standfirst ?? '', 'standfirst', voices);
  const head: HeadMarkup = { headline: headline.html, standfirst: standfirst.html };
  const numbers = showsStandfirst(article)
    ? [...headline.numbers, ...standfirst.numbers]
    : headline.numbers;
  return { head, numbers };
}
