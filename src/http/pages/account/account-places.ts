import { say } from '../../language/say.ts';
import type { ListedPlace } from '../frame/place-list.ts';

/** What readers decide on themselves; each page is put into accountFrame with its own path. */
export const ACCOUNT_PLACES: readonly ListedPlace[] = [
  { path: '/account', title: () => say('Account') },
  { path: '/account/newsletters', title: () => say('Newsletters') },
  { path: '/account/titles', title: () => say('Titles you pay for') },
  { path: '/account/data', title: () => say('Your data') },
];
