import { aNumber, text } from '../form-shape.ts';
import { get, ownForm, type Route } from '../route.ts';

const GROUP = { group: aNumber } as const;
const NAMED = { ...GROUP, name: text(200) } as const;
const NOTE = { note: aNumber } as const;
const WHO_KEEPS = 'Who keeps a group takes others out of it; they see it no more.';

/** Readers who read together: nobody sees or touches what is of a group that they are not in. */
export const GROUP_ROUTES: readonly Route[] = [
  get('/groups', 'reader', 'own'),
  get('/groups/:group', 'reader', 'own'),
  ownForm('/groups', { name: text(400) }),
  ownForm('/groups/invite', NAMED),
  ownForm('/groups/uninvite', NAMED),
  ownForm('/groups/join', GROUP),
  ownForm('/groups/refuse', GROUP),
  ownForm('/groups/unrefuse', GROUP),
  ownForm('/groups/leave', GROUP),
  ownForm('/groups/return', GROUP),
  {
    ...ownForm('/groups/remove', { ...GROUP, member: aNumber }),
    ...{ touches: 'both', because: WHO_KEEPS },
  },
  { ...ownForm('/groups/bring-back', { turn: text(40) }), touches: 'both', because: WHO_KEEPS },
  ownForm('/groups/folders', { ...GROUP, name: text(400) }),
  ownForm('/groups/folders/hide', { ...GROUP, folder: aNumber }),
  ownForm('/groups/folders/show-again', { ...GROUP, folder: aNumber }),
  ownForm('/groups/folders/follow', { ...GROUP, folder: aNumber }),
  ownForm('/groups/notes', { ...GROUP, story: aNumber, article: aNumber, words: text(8000) }),
  ownForm('/groups/notes/remove', NOTE),
  ownForm('/groups/notes/restore', NOTE),
];
