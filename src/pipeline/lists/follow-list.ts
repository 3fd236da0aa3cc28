import type { Desk } from '../../desk.ts';
import { refreshList } from './refresh-list.ts';

export type ListWish = {
  readonly address: string;
  readonly folder: string | null;
  readonly drops: boolean;
};

export type ListFollowed =
  | {
      readonly kind: 'followed';
      readonly id: number;
      readonly added: readonly number[];
      readonly trouble: string | null;
    }
  | { readonly kind: 'refused'; readonly why: 'no address' | 'known' | 'too many' };

const LONGEST_ADDRESS = 2000;

/** Follows a list of feeds and fetches it at once. An address that cannot be read now is asked again later; the reader sees why. */
export async function followList(
  desk: Desk,
  readerId: number,
  wish: ListWish,
): Promise<ListFollowed> {
  const url = listAddress(wish.address);
  if (url === null) return { kind: 'refused', why: 'no address' };
  const { folder, drops } = wish;
  const id = await desk.store.lists.addList({ readerId, url, folder, drops }, desk.now());
  if (typeof id === 'string') return { kind: 'refused', why: id };
  const list = await desk.store.lists.byId(readerId, id);
  if (list === null) return { kind: 'refused', why: 'no address' };
  const { added, trouble } = await refreshList(desk, list);
  return { kind: 'followed', id, added, trouble };
}

/** Of the web, without a name and a password in it: those would stand in the clear; null: it is none. */
function listAddress(typed: string): string | null {
  const words = typed.trim();
  if (words.length === 0 || words.length > LONGEST_ADDRESS) return null;
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(words) ? words : `https://${words}`;
  const url = URL.parse(whole);
  if (url === null || !/^https?:$/.test(url.protocol) || `${url.username}${url.password}` !== '')
    return null;
  url.hash = '';
  return url.href;
}
