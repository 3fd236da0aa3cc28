import { aNumber, text } from '../form-shape.ts';
import { get, ownForm, type Route } from '../route.ts';

const ARTICLE = { article: aNumber } as const;
const LABEL = { label: aNumber } as const;
const NAME = { name: text(2_000) } as const;

/** A reader's own words for single articles. */
export const LABEL_ROUTES: readonly Route[] = [
  get('/labels', 'reader', 'own'),
  get('/labels/:id', 'reader', 'own'),
  get('/article/:id/labels', 'reader', 'both'),
  ownForm('/labels/put-on', { ...ARTICLE, ...NAME }),
  ownForm('/labels/:id/put-on', ARTICLE),
  ownForm('/labels/:id/take-off', ARTICLE),
  ownForm('/labels/rename', { ...LABEL, ...NAME }),
  ownForm('/labels/rename-back', LABEL),
  ownForm('/labels/remove', LABEL),
  ownForm('/labels/restore', LABEL),
];
