import { text } from '../form-shape.ts';
import { get, ownForm, type Route } from '../route.ts';

/** What is kept of a reader, and its end: a guest's, too. */
export const PRIVACY_ROUTES: readonly Route[] = [
  get('/account/data', 'guest', 'own'),
  get('/account/data.jsonl', 'guest', 'own'),
  get('/account/erase', 'guest', 'own'),
  { ...ownForm('/account/erase', { name: text(200) }), callers: 'guest' },
];
