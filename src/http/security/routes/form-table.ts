import { settingList } from '../../pages/settings/reader-settings.ts';
import {
  aNumber,
  type FieldShape,
  type FormShape,
  files,
  numbers,
  oneOf,
  text,
  texts,
} from './form-shape.ts';
import { editorsForm, ownForm, type Route } from './route.ts';

/** A list shows 500 articles at most. */
const MOST_ARTICLES = 1000;
/** A starter pack has some hundred; a page of a site names a few. */
const MOST_FEEDS = 500;
const LONGEST_ADDRESS = 4000;
/** Of a feed or a folder; what feeds call themselves may be long. */
const LONGEST_NAME = 2000;
/** A whole paragraph that is to be left out. */
const LONGEST_BLOCK = 20_000;

const ARTICLE = { article: aNumber } as const;
const ARTICLES = { article: numbers(MOST_ARTICLES) } as const;
const RULE = { rule: aNumber } as const;
/** "3.1": a thing and how it was; see done-kinds.ts. */
const TURNED_BEFORE = { turn: text(40) } as const;
const KIND_OF_RULE = oneOf('drop', 'keep');

/** A pack's outlets and its whole; what a page of feeds found lists. */
const FOUND: FormShape = {
  feed: numbers(MOST_FEEDS),
  url: texts(MOST_FEEDS, LONGEST_ADDRESS),
  title: texts(MOST_FEEDS, LONGEST_NAME),
  homeUrl: texts(MOST_FEEDS, LONGEST_ADDRESS),
  folder: text(LONGEST_NAME),
};

/** One form on the page of subscriptions, with three buttons. */
const SUBSCRIPTION: FormShape = {
  feed: aNumber,
  title: text(LONGEST_NAME),
  folder: text(LONGEST_NAME),
};

const HIDDEN: FormShape = { story: aNumber, article: aNumber };

const FOLLOWED: FormShape = {
  does: oneOf('follow', 'mute', 'save'),
  kind: text(40),
  key: text(LONGEST_ADDRESS),
  name: text(LONGEST_NAME),
  end: text(40),
};

const PICK = { pick: aNumber } as const;
const PICK_CHANGED: FormShape = { ...PICK, comment: text(4000), from: text(40), until: text(40) };
const PUBLIC = { public: aNumber } as const;
/** The parts of a story and the two ways to mend it share a form. */
const MENDED: FormShape = {
  article: numbers(MOST_ARTICLES),
  into: text(500),
  version: aNumber,
};

function settingShape([name, { looks, options }]: (typeof settingList)[number]): [
  string,
  FieldShape,
] {
  return [name, looks === 'list' ? text(100) : oneOf(...options().map(([word]) => word))];
}

/** What a reader does to what is theirs. */
const OWN: readonly Route[] = [
  ownForm('/marks/read', { ...ARTICLES, story: aNumber }),
  ownForm('/marks/unread', { ...ARTICLES, story: aNumber }),
  ownForm('/marks/saved', ARTICLES),
  ownForm('/marks/unsaved', ARTICLES),
  ownForm('/marks/all-read', {
    upTo: aNumber,
    only: oneOf('unread', 'saved'),
    folder: text(LONGEST_NAME),
    outlet: aNumber,
  }),
  ownForm('/marks/undo', { action: aNumber }),
  ownForm('/subscriptions/change', SUBSCRIPTION),
  ownForm('/subscriptions/remove', SUBSCRIPTION),
  ownForm('/subscriptions/own', SUBSCRIPTION),
  ownForm('/subscriptions/restore', { feed: aNumber }),
  ownForm('/sample-edition/leave', {}),
  ownForm('/settings', Object.fromEntries(settingList.map(settingShape))),
  ownForm('/settings/undo', { change: aNumber }),
  ownForm('/settings/statement-marks', { marks: oneOf('yes', 'no') }),
  ownForm('/following', FOLLOWED),
  ownForm('/following/undo', RULE),
  ownForm('/following/end', RULE),
  ownForm('/following/restore', RULE),
  ownForm('/following/change', { ...RULE, end: text(40), name: text(LONGEST_NAME) }),
  ownForm('/following/end-again', { rule: text(40) }),
  ownForm('/following/file', { file: files(1) }),
  ownForm('/edition/hide', HIDDEN),
  ownForm('/edition/show', HIDDEN),
  ownForm('/edition/reasons', { turn: text(100) }),
  ownForm('/edition/reasons/undo', TURNED_BEFORE),
  ownForm('/edition/weights', { turn: text(LONGEST_ADDRESS) }),
  ownForm('/edition/weights/undo', TURNED_BEFORE),
  ownForm('/reading/finished', ARTICLE),
  ownForm('/edition/taste/file', { file: files(1) }),
  ownForm('/edition/taste/reset', {}),
  ownForm('/edition/taste/undo', { taste: aNumber }),
  ownForm('/edition/erase', { sure: oneOf('yes') }),
  ownForm('/history/remove', { ...ARTICLES, day: text(40), all: oneOf('1') }),
  ownForm('/history/restore', { action: aNumber }),
  ownForm('/stories/public/undo', PUBLIC),
  ownForm('/stories/:id/public', {}),
  ownForm('/stories/:id/public/change', PUBLIC),
  ownForm('/stories/:id/public/end', PUBLIC),
  ownForm('/stories/stand', ARTICLE),
  ownForm('/stories/stand/undo', ARTICLE),
  ownForm('/corrections/seen', { at: aNumber }),
  ownForm('/corrections/unseen', { at: aNumber }),
];

const THEIR_NEWS = 'Whoever may read may say what: feeds and articles come with it, nothing goes.';
const ASKS_OUTLET = 'Gets what the outlet has anyway; how often is limited.';

/** By which the library gains something. */
const ADDING: readonly Route[] = [
  { ...ownForm('/subscriptions', FOUND), touches: 'both', because: THEIR_NEWS },
  {
    ...ownForm('/packs/:name', { feed: texts(MOST_FEEDS, LONGEST_ADDRESS), all: text(10) }),
    ...{ touches: 'both', because: THEIR_NEWS },
  },
  { ...ownForm('/sample-edition/follow', {}), touches: 'both', because: THEIR_NEWS },
  { ...ownForm('/add/files', { files: files(100) }), touches: 'both', because: THEIR_NEWS },
  {
    ...ownForm('/refresh', { ...SUBSCRIPTION, feed: numbers(MOST_FEEDS) }),
    ...{ touches: 'library', because: ASKS_OUTLET },
  },
  { ...ownForm('/article/:id/page', {}), touches: 'library', because: ASKS_OUTLET },
];

/** What holds for everybody who reads here. */
const EDITORS: readonly Route[] = [
  editorsForm('/article/:id/rule', {
    words: text(LONGEST_BLOCK),
    kind: KIND_OF_RULE,
    scope: oneOf('article', 'outlet'),
  }),
  editorsForm('/outlet/:id/rule', { words: text(LONGEST_BLOCK), kind: KIND_OF_RULE }),
  editorsForm('/rules/remove', RULE),
  editorsForm('/rules/restore', RULE),
  editorsForm('/rules/undo', RULE),
  editorsForm('/rules/import', { files: files(1) }),
  editorsForm('/picks', { ...HIDDEN, comment: text(LONGEST_BLOCK) }),
  editorsForm('/picks/change', PICK_CHANGED),
  editorsForm('/picks/place', { ...PICK, place: aNumber }),
  editorsForm('/picks/remove', PICK_CHANGED),
  editorsForm('/picks/restore', PICK),
  editorsForm('/stories/undo', { correction: aNumber }),
  editorsForm('/stories/:id/split', MENDED),
  editorsForm('/stories/:id/move', MENDED),
  editorsForm('/stories/:id/merge', { version: aNumber, with: aNumber, typed: text(500) }),
];

export const FORM_ROUTES: readonly Route[] = [...OWN, ...ADDING, ...EDITORS];
