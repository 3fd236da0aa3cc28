import type { Desk } from '../../desk.ts';
import { CommandError } from '../report-trouble.ts';
import { OWNER } from '../with-desk.ts';

/** The reader of that name; the owner if none is said. Throws CommandError. */
export async function readerNamed({ store }: Desk, name: string | undefined): Promise<number> {
  if (name === undefined) return OWNER;
  const reader = (await store.accounts.readers()).find((one) => one.name === name);
  if (reader === undefined) throw new CommandError(`Nobody is called ${name}.`);
  return reader.id;
}
