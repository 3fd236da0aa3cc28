import { aNumber, type FormShape, oneOf, text, texts } from '../form-shape.ts';
import { editorsForm, get, ownForm, type Route } from '../route.ts';

/** When a letter comes; see pages/letters/rhythm-fields.ts. */
const RHYTHM: FormShape = {
  rhythm: oneOf('daily', 'weekly', 'moves', 'by hand'),
  ...{ weekday: aNumber, hour: aNumber, zone: text(100), every: aNumber },
};
const LONGEST_TITLE = 200;

/** Digests of members, letters by editors, and what was sent. */
export const LETTER_ROUTES: readonly Route[] = [
  get('/account/digest', 'reader', 'own'),
  get('/account/digest/preview', 'reader', 'both'),
  get('/account/digest/preview/letter', 'reader', 'both'),
  ownForm('/account/digest', {
    ...RHYTHM,
    ...{ part: texts(4, 20), stories: aNumber, empty: oneOf('say') },
  }),
  ownForm('/account/digest/off', {}),
  get('/house/letters', 'editor', 'library'),
  get('/house/letters/:id', 'editor', 'library'),
  get('/house/letters/:id/preview', 'editor', 'library'),
  editorsForm('/house/letters', {
    kind: oneOf('picks', 'section', 'story', 'note'),
    ...{ section: text(40), story: text(500), title: text(LONGEST_TITLE) },
  }),
  editorsForm('/house/letters/:id', {
    ...RHYTHM,
    ...{ title: text(LONGEST_TITLE), about: text(1000), language: text(40), stories: aNumber },
    for: oneOf('all', 'members'),
  }),
  editorsForm('/house/letters/:id/draft', { note: text(16_000), chosen: text(8000) }),
  editorsForm('/house/letters/:id/test', {}),
  editorsForm('/house/letters/:id/send', { number: aNumber }),
  editorsForm('/house/letters/:id/end', { end: oneOf('yes', 'no') }),
  {
    ...editorsForm('/house/letters/archive', { archive: oneOf('all', 'members') }),
    callers: 'owner',
  },
  // What is public of them; the rest is answered as if it were not there.
  get('/letters', 'anyone', 'library'),
  get('/letters/:id', 'anyone', 'library'),
  get('/letters/:id/atom', 'anyone', 'library'),
  get('/letters/:id/:issue', 'anyone', 'library'),
  get('/letters/:id/:issue/letter', 'anyone', 'library'),
];
