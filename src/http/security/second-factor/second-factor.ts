import type { Context } from 'hono';
import type { AppRooms } from '../../app-rooms.ts';
import { checkSecond } from './check-second.ts';
import { newRecoveryCodes, newSecret, openSecret, recoveryHash, sealSecret } from './codes.ts';

/** What turns a reader's second factor on and gives the codes for its loss. */
export function secondFactorOf(rooms: Pick<AppRooms, 'desk' | 'config'>) {
  const { desk } = rooms;
  const { ways } = desk.store;
  const check = checkSecond(rooms);
  const giveCodes = async (readerId: number): Promise<readonly string[]> => {
    const codes = newRecoveryCodes();
    const hashes = codes.map((code) => recoveryHash(desk, readerId, code) ?? '');
    await ways.setRecoveryCodes(readerId, hashes, desk.now());
    return codes;
  };
  return {
    /** Whether a code is asked for beside the password. */
    isOn: async (readerId: number): Promise<boolean> =>
      (await ways.secondFactor(readerId))?.isOn === true,

    /** The secret that was begun and not confirmed yet; null: none. */
    async begun(readerId: number): Promise<string | null> {
      const factor = await ways.secondFactor(readerId);
      if (factor === null || factor.isOn) return null;
      return openSecret(desk, readerId, factor.sealed);
    },

    /** A new secret, which asks for nothing until a code of it was seen. */
    async begin(readerId: number): Promise<void> {
      const sealed = sealSecret(desk, readerId, await newSecret());
      await ways.setSecondFactor(readerId, sealed, desk.now());
    },

    /** By the first code of it, the factor is on; its answer has the codes for its loss, shown this once. */
    async confirm(context: Context, readerId: number, typed: string) {
      // A recovery code of before is none for a factor that was only begun.
      const checked = await check(context, readerId, /^\s*\d[\d\s]*$/.test(typed) ? typed : '');
      if (checked.kind !== 'right') return checked;
      desk.log.info({ reader: readerId }, 'A second factor was turned on.');
      return { kind: 'on', codes: await giveCodes(readerId) } as const;
    },

    /** In the place of all there were. */
    giveCodes,
  };
}
