import { oneOf, text, texts } from '../form-shape.ts';
import { get, ownForm, type Route } from '../route.ts';

const target = oneOf('wallabag', 'readwise');
const field = text(1_000);

/** How articles are handed on and taken along, and how pages found elsewhere come in. */
export const SHARING_ROUTES: readonly Route[] = [
  get('/account/sharing', 'reader', 'own'),
  ownForm('/account/sharing', { target: texts(20, 40), mastodon: text(500) }),
  ownForm('/account/sharing/account', {
    ...{ target, address: text(500), clientId: field, clientSecret: field },
    ...{ name: field, password: field, token: field },
  }),
  ownForm('/account/sharing/forget', { target }),
  get('/article/:id/share', 'reader', 'both'),
  get('/article/:id/markdown', 'reader', 'both'),
  ownForm('/article/:id/send', { target }),
  get('/stories/:id/share', 'reader', 'both'),
  get('/stories/:id/markdown', 'reader', 'both'),
  get('/edition.epub', 'reader', 'both'),
  get('/saved.epub', 'reader', 'both'),
  get('/folder.epub', 'reader', 'both'),
  {
    ...ownForm('/add/page', { address: text(4_000), title: text(2_000) }),
    ...{
      touches: 'both',
      because: 'A page that somebody saves comes with its text; nothing goes by it.',
    },
  },
];
