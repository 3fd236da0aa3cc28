import type { Context } from 'hono';
import { html } from 'hono/html';
import type { HouseLetter, IssueLine, LetterIssue } from '../../../../model/mail/house-letter.ts';
import type { AppRooms } from '../../../app-rooms.ts';
import { wholeAddress } from '../../../feeds/feed-addresses.ts';
import { writeAtom } from '../../../feeds/forms/write-atom.ts';
import type { OutgoingFeed } from '../../../feeds/outgoing-feed.ts';
import { say } from '../../../language/say.ts';
import { readerIfAny } from '../../../reader-of.ts';
import { wholeNumber } from '../../frame/form-fields.ts';
import type { Html } from '../../frame/html.ts';
import { icon } from '../../frame/icons.ts';
import { moment } from '../../wording/times.ts';
import { answerLetter, framing, shownLetter } from '../shown-letter.ts';
import { isArchiveOpen } from './archive-setting.ts';
import { guestOf, type LetterGuest, lettersFrame } from './letters-frame.ts';

const A_PAGE = 50;

/** What was sent, for members; public letters' for whoever comes, where the owner allows it. */
export function issuePages(rooms: AppRooms) {
  const { desk } = rooms;
  const { letters } = desk.store;

  /** Null: there is none, or whoever asks may not see it: told the same. */
  const seenLetter = async (context: Context): Promise<HouseLetter | null> => {
    const letter = await letters.byId(numberOf(context, 'id'));
    if (letter === null || readerIfAny(context) !== null) return letter;
    return letter.isPublic && (await isArchiveOpen(desk)) ? letter : null;
  };
  const nothing = async (context: Context) =>
    context.html(nothingHere(await guestOf(context, rooms)), 404);
  const withIssue =
    (answer: (context: Context, found: Found) => Promise<Response> | Response) =>
    async (context: Context): Promise<Response> => {
      const letter = await seenLetter(context);
      const issue =
        letter === null ? null : await letters.issue(letter.id, numberOf(context, 'issue'));
      if (letter === null || issue === null) return nothing(context);
      return answer(context, { letter, issue });
    };

  return {
    /** GET /letters/:id. */
    list: async (context: Context): Promise<Response> => {
      const letter = await seenLetter(context);
      if (letter === null) return nothing(context);
      const before = wholeNumber(context.req.query('before'));
      const issues = await letters.issues(letter.id, before, A_PAGE + 1);
      return context.html(listPage(await guestOf(context, rooms), letter, issues));
    },

    /** GET /letters/:id/:issue. */
    issue: withIssue(async (context, found) => {
      framing(context);
      return context.html(issuePage(await guestOf(context, rooms), found));
    }),

    /** GET /letters/:id/:issue/letter: the very markup that was sent, without the foot of whom it went to. */
    letter: withIssue((context, { issue }) => answerLetter(context, issue.html)),

    /** GET /letters/:id/atom. */
    feed: async (context: Context): Promise<Response> => {
      const letter = await seenLetter(context);
      if (letter === null) return nothing(context);
      const issues = await letters.issues(letter.id, null, A_PAGE);
      const links = { first: null, next: null, previous: null, last: null, hub: null };
      const self = wholeAddress(context, `/letters/${letter.id}/atom`);
      const feed = writeAtom(feedOf(context, letter, issues), { ...links, self });
      return context.body(feed, 200, { 'content-type': 'application/atom+xml; charset=utf-8' });
    },
  };
}

type Found = { readonly letter: HouseLetter; readonly issue: LetterIssue };

function numberOf(context: Context, name: string): number {
  return wholeNumber(context.req.param(name)) ?? 0;
}

function nothingHere(guest: LetterGuest): Html {
  return lettersFrame(guest, {
    title: say('There is nothing at this address'),
    main: html`<p><a href="/letters">${say('Letters')}</a></p>`,
  });
}

function listPage(guest: LetterGuest, letter: HouseLetter, found: readonly IssueLine[]): Html {
  const { id, title, about } = letter;
  const issues = found.slice(0, A_PAGE);
  const last = issues.at(-1);
  return lettersFrame(guest, {
    title,
    head: html`<link rel="alternate" type="application/atom+xml" title="${title}" href="/letters/${id}/atom">`,
    main: html`${about !== '' && html`<p dir="auto">${about}</p>`}
<p><a href="/letters">${say('Letters')}</a> · <a href="/letters/${id}/atom">Atom</a></p>
${issues.length === 0 && html`<p>${say('Nothing was sent yet.')}</p>`}
<ol class="letter-issues" reversed>${issues.map(({ number, subject, madeAt }) => html`<li value="${number}"><a href="/letters/${id}/${number}" dir="auto">${subject}</a> <time datetime="${new Date(madeAt).toISOString()}">${moment(madeAt, guest.timepiece)}</time></li>`)}</ol>
${found.length > A_PAGE && last !== undefined && html`<nav class="list-foot" aria-label="${say('Pages')}"><a class="button" href="/letters/${id}?before=${last.number}" rel="next">${say('Older')} ${guest.visit !== null && icon('older')}</a></nav>`}`,
  });
}

function issuePage(guest: LetterGuest, { letter, issue }: Found): Html {
  const { id, title } = letter;
  const { number, madeAt, subject, text } = issue;
  return lettersFrame(guest, {
    title,
    main: html`<p><a href="/letters/${id}">${say('All issues')}</a> · <time datetime="${new Date(madeAt).toISOString()}">${moment(madeAt, guest.timepiece)}</time></p>
${shownLetter({ subject, text, path: `/letters/${id}/${number}/letter` })}`,
  });
}

function feedOf(context: Context, letter: HouseLetter, issues: readonly IssueLine[]): OutgoingFeed {
  const { id, title, about, language } = letter;
  return {
    ...{ id: `urn:hearsay:letter:${id}`, title, description: about === '' ? null : about },
    pageUrl: wholeAddress(context, `/letters/${id}`),
    entries: issues.map(({ number, subject, madeAt }) => ({
      ...{ id: `urn:hearsay:letter:${id}:${number}`, title: subject, summary: subject, language },
      url: wholeAddress(context, `/letters/${id}/${number}`),
      ...{ originalUrl: null, authors: [], categories: [], published: madeAt, updated: madeAt },
    })),
  };
}
