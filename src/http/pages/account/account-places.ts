import { say } from '../../language/say.ts';
import type { ListedPlace } from '../frame/place-list.ts';
import type { Visit } from '../frame/visit.ts';

type AccountPlace = ListedPlace & {
  /** Whose it is; absent: everybody's. */
  readonly isOf?: (visit: Visit) => boolean;
};

/** What readers decide on themselves; each page is put into accountFrame with its own path. */
export const ACCOUNT_PLACES: readonly AccountPlace[] = [
  { path: '/account', title: () => say('Account') },
  {
    path: '/account/ways',
    title: () => say('Ways to sign in'),
    isOf: ({ isSignedIn }) => isSignedIn === true,
  },
  {
    path: '/account/mail',
    title: () => say('Address of mail'),
    isOf: ({ isSignedIn }) => isSignedIn === true,
  },
  { path: '/account/feeds', title: () => say('Feeds you gave out') },
  { path: '/account/digest', title: () => say('Your digest') },
  { path: '/account/alerts', title: () => say('Notifications') },
  { path: '/account/newsletters', title: () => say('Newsletters') },
  { path: '/account/sharing', title: () => say('Sharing') },
  { path: '/account/titles', title: () => say('Titles you pay for') },
  {
    path: '/account/membership',
    title: () => say('Membership'),
    isOf: ({ hasPlans }) => hasPlans === true,
  },
  { path: '/account/data', title: () => say('Your data') },
];
