import { aNumber, text } from '../form-shape.ts';
import { ownForm, type Route } from '../route.ts';

const HANDED = { handed: aNumber } as const;
const BEFORE_ANOTHER =
  'It stands before somebody in a group with whoever sends it, and can be taken back.';

/** What readers who are in a group together put before each other. */
export const HANDED_ROUTES: readonly Route[] = [
  {
    ...ownForm('/handed', { to: aNumber, article: aNumber, words: text(2000) }),
    ...{ touches: 'both', because: BEFORE_ANOTHER },
  },
  { ...ownForm('/handed/take-back', HANDED), touches: 'both', because: BEFORE_ANOTHER },
  ownForm('/handed/away', HANDED),
  ownForm('/handed/keep', HANDED),
  ownForm('/handed/bring-back', HANDED),
];
