import type { Context } from 'hono';
import type { NewsletterAddress } from '../../../model/mail/newsletter.ts';
import { newLocal } from '../../../pipeline/newsletters/new-local.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { readerOf } from '../../reader-of.ts';
import { type FormFields, numbersOf, readForm, textOf } from '../frame/form-fields.ts';
import { answerDone, type Done } from '../marks/notice.ts';

const HERE = '/account/newsletters';
const LONGEST_NAME = 120;

type Change = (fields: FormFields, address: NewsletterAddress) => Promise<Done>;

/** POST /account/newsletters/addresses...: a reader's addresses for newsletters. */
export function addressActions({ desk }: AppRooms) {
  const { newsletters } = desk.store;
  const changing = (change: Change) => async (context: Context) => {
    const fields = await readForm(context);
    const [id = 0] = numbersOf(fields, 'address');
    const address = await newsletters.address(readerOf(context), id);
    const done: Done = address === null ? { kind: 'nl-not-taken' } : await change(fields, address);
    return answerDone(context, HERE, done);
  };
  const set = async ({ id, readerId }: NewsletterAddress, offAt: number | null): Promise<Done> => {
    await newsletters.setAddress({ readerId, id, offAt });
    return { kind: 'nl-address-kept' };
  };
  return {
    add: async (context: Context) => answerDone(context, HERE, await add(desk, context)),
    change: changing(async (fields, { id, readerId }) => {
      const name = nameIn(fields);
      if (name === null) return { kind: 'nl-not-taken' };
      await newsletters.setAddress({ readerId, id, name, folder: folderIn(fields) });
      return { kind: 'nl-address-kept' };
    }),
    renew: changing(async (_, { id, readerId }) => {
      await newsletters.setAddress({ readerId, id, local: newLocal() });
      return { kind: 'nl-address-moved' };
    }),
    off: changing((_, address) => set(address, desk.now())),
    on: changing((_, address) => set(address, null)),
    remove: changing(async (_, { id, readerId }) => {
      await newsletters.removeAddress(readerId, id);
      return { kind: 'nl-address-gone' };
    }),
  };
}

async function add({ store, now }: AppRooms['desk'], context: Context): Promise<Done> {
  const fields = await readForm(context);
  const name = nameIn(fields);
  if (name === null) return { kind: 'nl-not-taken' };
  const wish = { readerId: readerOf(context), local: newLocal(), name, folder: folderIn(fields) };
  const id = await store.newsletters.addAddress(wish, now());
  return { kind: id === null ? 'nl-too-many' : 'nl-address-made' };
}

export function nameIn(fields: FormFields): string | null {
  const name = textOf(fields, 'name')?.replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME);
  return name === undefined || name === '' ? null : name.toWellFormed();
}

export function folderIn(fields: FormFields): string | null {
  const folder = textOf(fields, 'folder')?.replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME);
  return folder === undefined || folder === '' ? null : folder.toWellFormed();
}
