import { z } from 'zod';
import type { Desk } from '../../../../desk.ts';

const stored = z.object({ 'letters.archive': z.enum(['all', 'members']).catch('members') });

/** Whether visitors may read issues of public letters: the owner decides, and members alone is usual. */
export async function isArchiveOpen({ store }: Pick<Desk, 'store'>): Promise<boolean> {
  return stored.parse(await store.house.all())['letters.archive'] === 'all';
}

export function setArchiveOpen({ store }: Pick<Desk, 'store'>, isOpen: boolean): Promise<void> {
  return store.house.setMany({ 'letters.archive': isOpen ? 'all' : 'members' });
}
