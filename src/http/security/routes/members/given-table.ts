import { aNumber, oneOf, text } from '../form-shape.ts';
import { get, ownForm, type Route } from '../route.ts';

const GIVEN = { given: aNumber } as const;
const LIST = { list: aNumber } as const;
const CHOICES = { folder: text(2000), drops: oneOf('yes') } as const;
const ASKS_LIST = 'Feeds come with a list as if the reader had followed each; nothing goes.';

/** Where a reader gives feeds out; what was given out stands in page-table.ts. */
export const GIVEN_PAGE_ROUTES: readonly Route[] = [
  get('/account/feeds', 'reader', 'own'),
  ownForm('/account/feeds/give', { of: text(2000), name: text(200), texts: oneOf('yes') }),
  ownForm('/account/feeds/change', GIVEN),
  ownForm('/account/feeds/end', GIVEN),
  ownForm('/account/feeds/undo', GIVEN),
  get('/subscriptions/lists', 'reader', 'own'),
  {
    ...ownForm('/subscriptions/lists', { url: text(4000), ...CHOICES }),
    ...{ touches: 'both', because: ASKS_LIST },
  },
  {
    ...ownForm('/subscriptions/lists/ask', LIST),
    ...{ touches: 'both', because: ASKS_LIST },
  },
  ownForm('/subscriptions/lists/change', { ...LIST, ...CHOICES }),
  ownForm('/subscriptions/lists/end', LIST),
  ownForm('/subscriptions/lists/restore', LIST),
];
