import type { Context } from 'hono';
import { say } from '../../language/say.ts';
import { type EditionDone, editionDone, editionNotice } from '../edition/edition-done.ts';
import { NOTICE, withNotice } from '../frame/back-path.ts';

/** What an action did, small enough to travel in an address. */
export type Done =
  | { readonly kind: 'read'; readonly count: number; readonly action: number }
  | { readonly kind: 'unread' | 'saved' | 'unsaved'; readonly articleId: number }
  | { readonly kind: 'unsubscribed'; readonly feedId: number }
  | { readonly kind: 'subscribed'; readonly count: number }
  | { readonly kind: 'left-sample'; readonly count: number }
  | { readonly kind: 'imported' | 'rules-imported'; readonly added: number; readonly known: number }
  | {
      readonly kind: 'put-back' | 'left-out';
      readonly ruleId: number;
      /** Other articles that are still to be gone over. */
      readonly waiting: number;
    }
  | { readonly kind: 'rule-removed'; readonly ruleId: number }
  | {
      readonly kind: 'stories-joined' | 'story-parted' | 'article-moved';
      readonly correction: number;
    }
  | { readonly kind: 'stands-for-copies'; readonly articleId: number }
  | EditionDone
  | { readonly kind: 'public-made' | 'public-changed' | 'public-ended'; readonly id: number }
  | { readonly kind: 'picked' | 'pick-removed'; readonly pickId: number }
  | { readonly kind: 'forgotten'; readonly count: number; readonly action: number }
  | {
      readonly kind:
        | 'undone'
        | 'restored'
        | 'settings'
        | 'asked'
        | 'changed'
        | 'page-read'
        | 'page-failed'
        | 'marks-shown'
        | 'marks-hidden'
        | 'no-rule'
        | 'correction-undone'
        | 'not-corrected'
        | 'choose-two'
        | 'public-gone'
        | 'stands-no-more'
        | 'pick-changed'
        | 'pick-placed'
        | 'pick-times'
        | 'picks-full'
        | 'not-picked'
        | 'gone-for-good';
    };

/** A sentence on what was done, and the form that takes it back. */
export type Notice = {
  readonly text: string;
  readonly undo: {
    readonly action: string;
    readonly field: readonly [name: string, value: string];
  } | null;
};

/** Goes back to the page the reader was on, with a notice; programs that ask for JSON get the notice alone. */
export function answerDone(context: Context, back: string, done: Done): Response {
  if (context.req.header('accept') === 'application/json') return context.json(noticeOf(done));
  return context.redirect(withNotice(back, spell(done)), 303);
}

function spell(done: Done): string {
  return [done.kind, ...numbersOf(done)].join('.');
}

/** In the order in which doneOf reads them. */
function numbersOf(done: Done): readonly number[] {
  if ('second' in done) return [done.first, done.second];
  switch (done.kind) {
    case 'read':
    case 'forgotten':
      return [done.count, done.action];
    case 'unread':
    case 'saved':
    case 'unsaved':
      return [done.articleId];
    case 'unsubscribed':
      return [done.feedId];
    case 'subscribed':
    case 'left-sample':
      return [done.count];
    case 'imported':
    case 'rules-imported':
      return [done.added, done.known];
    case 'put-back':
    case 'left-out':
      return [done.ruleId, done.waiting];
    case 'rule-removed':
      return [done.ruleId];
    case 'stories-joined':
    case 'story-parted':
    case 'article-moved':
      return [done.correction];
    case 'stands-for-copies':
      return [done.articleId];
    case 'public-made':
    case 'public-changed':
    case 'public-ended':
      return [done.id];
    case 'picked':
    case 'pick-removed':
      return [done.pickId];
    default:
      return [];
  }
}

/** The notice that an address carries; null if it carries none of ours. */
export function noticeIn(query: URLSearchParams): Notice | null {
  const spelled = query.get(NOTICE);
  if (spelled === null || !/^[a-z-]{1,20}(?:\.\d{1,16}){0,2}$/.test(spelled)) return null;
  const [kind, first = 0, second = 0] = spelled
    .split('.')
    .map((part, at) => (at === 0 ? part : Number(part)));
  const done = typeof kind === 'string' ? doneOf(kind, Number(first), Number(second)) : null;
  return done === null ? null : noticeOf(done);
}

function doneOf(kind: string, first: number, second: number): Done | null {
  switch (kind) {
    case 'read':
    case 'forgotten':
      return { kind, count: first, action: second };
    case 'unread':
    case 'saved':
    case 'unsaved':
      return { kind, articleId: first };
    case 'unsubscribed':
      return { kind, feedId: first };
    case 'subscribed':
    case 'left-sample':
      return { kind, count: first };
    case 'imported':
    case 'rules-imported':
      return { kind, added: first, known: second };
    case 'put-back':
    case 'left-out':
      return { kind, ruleId: first, waiting: second };
    case 'rule-removed':
      return { kind, ruleId: first };
    case 'stories-joined':
    case 'story-parted':
    case 'article-moved':
      return { kind, correction: first };
    case 'stands-for-copies':
      return { kind, articleId: first };
    case 'public-made':
    case 'public-changed':
    case 'public-ended':
      return { kind, id: first };
    case 'picked':
    case 'pick-removed':
      return { kind, pickId: first };
    default:
      return PLAIN.find((done) => done.kind === kind) ?? editionDone(kind, first, second);
  }
}

const PLAIN: readonly Done[] = [
  { kind: 'undone' },
  { kind: 'restored' },
  { kind: 'settings' },
  { kind: 'asked' },
  { kind: 'changed' },
  { kind: 'page-read' },
  { kind: 'page-failed' },
  { kind: 'marks-shown' },
  { kind: 'marks-hidden' },
  { kind: 'no-rule' },
  { kind: 'correction-undone' },
  { kind: 'not-corrected' },
  { kind: 'choose-two' },
  { kind: 'public-gone' },
  { kind: 'stands-no-more' },
  { kind: 'pick-changed' },
  { kind: 'pick-placed' },
  { kind: 'pick-times' },
  { kind: 'picks-full' },
  { kind: 'not-picked' },
  { kind: 'gone-for-good' },
];

function noticeOf(done: Done): Notice {
  if ('second' in done) return editionNotice(done);
  return { text: textOf(done), undo: undoOf(done) };
}

function textOf(done: Exclude<Done, EditionDone>): string {
  switch (done.kind) {
    case 'read':
      return done.count === 0
        ? say('All of it was read already.')
        : say('{count, plural, one {# article} other {# articles}} marked read.', {
            count: done.count,
          });
    case 'forgotten':
      return say(
        '{count, plural, =0 {Nothing was there to take out.} one {# article taken out of your history.} other {# articles taken out of your history.}}',
        { count: done.count },
      );
    case 'subscribed':
      return done.count === 0
        ? say('You follow these feeds already.')
        : say(
            'Following {count, plural, one {# new feed} other {# new feeds}}. Their news is being fetched.',
            { count: done.count },
          );
    case 'left-sample':
      return say(
        'The sample edition is gone: {count, plural, one {# feed} other {# feeds}} unsubscribed.',
        { count: done.count },
      );
    case 'imported':
      return say(
        '{added, plural, one {# article} other {# articles}} imported, {known, plural, one {# was} other {# were}} here already.',
        { added: done.added, known: done.known },
      );
    case 'rules-imported':
      return say(
        '{added, plural, one {# rule} other {# rules}} added, {known, plural, one {# was} other {# were}} here already.',
        { added: done.added, known: done.known },
      );
    case 'put-back':
    case 'left-out':
      return done.waiting === 0
        ? SENTENCES[done.kind]()
        : `${SENTENCES[done.kind]()} ${say('{count, plural, one {# more article is} other {# more articles are}} being gone over.', { count: done.waiting })}`;
    default:
      return SENTENCES[done.kind]();
  }
}

const SENTENCES = {
  unread: () => say('Marked unread.'),
  saved: () => say('Saved for later.'),
  unsaved: () => say('No longer saved.'),
  unsubscribed: () => say('Unsubscribed. What it brought stays in the library.'),
  undone: () => say('Taken back.'),
  restored: () => say('Subscribed again.'),
  settings: () => say('Your settings are saved.'),
  asked: () => say('The feeds are being asked for news.'),
  changed: () => say('The subscription is changed.'),
  'put-back': () => say('Put back into the text.'),
  'left-out': () => say('Left out of the text.'),
  'rule-removed': () => say('The rule is gone.'),
  'no-rule': () => say('No rule can be made of these words.'),
  'page-read': () => say('The whole text is here.'),
  'marks-shown': () => say('Texts show who says what in them.'),
  'marks-hidden': () => say('Texts are shown without marks.'),
  'stories-joined': () => say('The two are one story now.'),
  'story-parted': () => say('They are a story of their own now.'),
  'article-moved': () => say('Moved. It stays there, whatever comes in.'),
  'stands-for-copies': () => say('It stands for its copies from now on.'),
  'stands-no-more': () => say('Hearsay chooses again which copy stands for the rest.'),
  'correction-undone': () => say('Taken back: the stories are as they would have been.'),
  'not-corrected': () =>
    say('Nothing was changed: the story is another one by now, or none was named. Look again.'),
  'public-made': () =>
    say('The story has a public page now. Its address stands below, under its sources.'),
  'public-changed': () => say('The public page has another address. The one before leads nowhere.'),
  'public-ended': () => say('The public page is gone; its address leads nowhere.'),
  'public-gone': () =>
    say('Nothing was changed: that public page is another one by now. Look again.'),
  'choose-two': () => say('Tick two articles in the coverage to see them side by side.'),
  picked: () => say('Added to our picks.'),
  'pick-removed': () => say('Taken out of our picks.'),
  'pick-changed': () => say('The pick is changed.'),
  'pick-placed': () => say('Moved.'),
  'pick-times': () => say('Nothing was changed: these times cannot be.'),
  'picks-full': () => say('There are as many picks as anybody reads. Take one away first.'),
  'gone-for-good': () => say('It is gone for good: that was more than an hour ago.'),
  'not-picked': () => say('Nothing was changed: it is not there any more.'),
  'page-failed': () => say('The whole text could not be had; the reason stands below the text.'),
} as const;

function undoOf(done: Exclude<Done, EditionDone>): Notice['undo'] {
  switch (done.kind) {
    case 'read':
      return done.count === 0
        ? null
        : { action: '/marks/undo', field: ['action', String(done.action)] };
    case 'unread':
      return { action: '/marks/read', field: ['article', String(done.articleId)] };
    case 'saved':
      return { action: '/marks/unsaved', field: ['article', String(done.articleId)] };
    case 'unsaved':
      return { action: '/marks/saved', field: ['article', String(done.articleId)] };
    case 'unsubscribed':
      return { action: '/subscriptions/restore', field: ['feed', String(done.feedId)] };
    case 'put-back':
    case 'left-out':
      return { action: '/rules/undo', field: ['rule', String(done.ruleId)] };
    case 'stories-joined':
    case 'story-parted':
    case 'article-moved':
      return { action: '/stories/undo', field: ['correction', String(done.correction)] };
    case 'public-made':
    case 'public-changed':
    case 'public-ended':
      return { action: '/stories/public/undo', field: ['public', String(done.id)] };
    case 'stands-for-copies':
      return { action: '/stories/stand/undo', field: ['article', String(done.articleId)] };
    case 'forgotten':
      return done.count === 0
        ? null
        : { action: '/history/restore', field: ['action', String(done.action)] };
    case 'picked':
      return { action: '/picks/remove', field: ['pick', String(done.pickId)] };
    case 'pick-removed':
      return { action: '/picks/restore', field: ['pick', String(done.pickId)] };
    case 'rule-removed':
      return { action: '/rules/restore', field: ['rule', String(done.ruleId)] };
    case 'settings':
      return { action: '/settings/undo', field: ['change', '1'] };
    default:
      return null;
  }
}
