import type { Desk } from '../../../desk.ts';
import { ALERTS_LIST } from '../../../model/alerts/alert.ts';
import { say } from '../../language/say.ts';

/** What somebody can subscribe to by an address. */
export type LetterList = {
  readonly list: string;
  readonly title: string;
  readonly about: string;
  /** Whether whoever comes may ask for it. */
  readonly isOffered: boolean;
};

/** The letters of the house that are written, as they are called. */
export async function letterLists({ store }: Pick<Desk, 'store'>): Promise<LetterList[]> {
  const letters = await store.letters.all();
  return letters
    .filter(({ endedAt }) => endedAt === null)
    .map(({ list, title, about, isPublic }) => ({ list, title, about, isOffered: isPublic }));
}

/** How a list is called; what has ended is called as it is known inside. */
export function titleOf(lists: readonly LetterList[], list: string): string {
  if (list === 'digest') return say('Your digest');
  if (list === ALERTS_LIST) return say('Your notifications');
  return lists.find((one) => one.list === list)?.title ?? list;
}
