import type { NextcloudCall } from './nextcloud-call.ts';

/** Of the Nextcloud News whose calls these are: RSS Guard and others refuse what is older than they know. */
const VERSION = '25.0.0';

const version: NextcloudCall = {
  ...{ old: 'GET', method: 'GET', path: '/version' },
  answer: async ({ context }) => context.json({ version: VERSION }),
};

const status: NextcloudCall = {
  ...{ old: 'GET', method: 'GET', path: '/status' },
  answer: async ({ context }) =>
    context.json({
      version: VERSION,
      warnings: { improperlyConfiguredCron: false, incorrectDbCharset: false },
    }),
};

const user: NextcloudCall = {
  ...{ old: 'GET', method: 'GET', path: '/user' },
  answer: async ({ context, rooms: { desk }, readerId }) => {
    const reader = await desk.store.accounts.readerById(readerId);
    return context.json({
      userId: reader?.name ?? '',
      displayName: reader?.displayName ?? reader?.name ?? '',
      lastLoginTimestamp: 0,
      avatar: null,
    });
  },
};

export const HOUSE_CALLS: readonly NextcloudCall[] = [version, status, user];
