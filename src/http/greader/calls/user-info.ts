import type { GreaderCall } from '../asked/greader-call.ts';

/** /user-info. RSS Guard shows the address; mail is nothing that such a program needs. */
export const userInfo: GreaderCall = async ({ context, rooms, readerId }) => {
  const reader = await rooms.desk.store.accounts.readerById(readerId);
  const id = String(readerId);
  return context.json({
    ...{ userId: id, userName: reader?.name ?? '', userProfileId: id, userEmail: '' },
    isBloggerUser: false,
    isMultiLoginEnabled: false,
  });
};
