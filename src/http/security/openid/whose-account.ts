import type { Reader } from '../../../model/accounts/account.ts';
import { isOfMixedAlphabets, signInName } from '../../../model/accounts/sign-in-name.ts';
import { readSignUpSettings } from '../../../pipeline/members/sign-up-settings.ts';
import { type OpenidSettings, openidSettings } from '../../../pipeline/openid/openid-settings.ts';
import type { OpenidPerson } from '../../../pipeline/openid/provider.ts';
import type { AppRooms } from '../../app-rooms.ts';

/** Who reads here by an account elsewhere; null: nobody, or somebody who is kept out. */
export type WhoseAccount = (person: OpenidPerson) => Promise<Reader | null>;

/**
 * By the account that is linked; else, where the owner wants it, by an address that both sides have confirmed, or as somebody new.
 * An address leads in once: then the account is linked, and another at the same provider that is given this address later is not theirs.
 */
export function whoseAccount(rooms: Pick<AppRooms, 'desk'>): WhoseAccount {
  const { desk } = rooms;
  const { accounts, ways } = desk.store;
  return async (person) => {
    const linked = await ways.openidAccount(person);
    const settings = await openidSettings(rooms);
    if (settings === null) return null;
    const readerId =
      linked?.readerId ??
      (await byAddress(rooms, settings, person)) ??
      (await asNew(rooms, settings, person));
    const reader = readerId === null ? null : await accounts.readerById(readerId);
    if (reader === null || reader.disabledAt !== null) return null;
    await ways.recordOpenidUse(person, desk.now());
    return reader;
  };
}

async function byAddress(
  { desk }: Pick<AppRooms, 'desk'>,
  settings: OpenidSettings,
  person: OpenidPerson,
): Promise<number | null> {
  const { accounts, ways } = desk.store;
  if (!settings.byAddress || person.email === null) return null;
  const reader = await accounts.readerByEmail(person.email);
  if (reader === null || reader.disabledAt !== null || reader.emailConfirmedAt === null)
    return null;
  const has = await ways.openidAccounts(reader.id);
  if (has.some(({ issuer }) => issuer === person.issuer)) return null;
  const made = { ...accountOf(person), readerId: reader.id };
  if (!(await ways.addOpenidAccount(made, desk.now()))) return null;
  desk.log.info({ reader: reader.id }, 'An account elsewhere was linked by its address.');
  return reader.id;
}

async function asNew(
  { desk }: Pick<AppRooms, 'desk'>,
  settings: OpenidSettings,
  person: OpenidPerson,
): Promise<number | null> {
  const { mode, newRole: role, most } = readSignUpSettings(await desk.store.house.all());
  if (!settings.takesNew || mode !== 'open') return null;
  const names = freeNames(person.names);
  const newcomer = { account: accountOf(person), names, email: person.email, role, most };
  const added = await desk.store.ways.addOpenidReader(newcomer, desk.now());
  if (added.kind !== 'added') return null;
  desk.log.info({ reader: added.readerId }, 'Somebody signed up by an account elsewhere.');
  return added.readerId;
}

/** As the store keeps it. */
export function accountOf({ issuer, subject, names }: OpenidPerson) {
  return { issuer, subject, name: (names[0] ?? subject).slice(0, 200) };
}

/** What somebody may be called here, the best first; numbered, since others may be called so. */
function freeNames(stated: readonly string[]): string[] {
  const names = stated
    .map((one) => signInName(one))
    .filter((one) => one !== null)
    .filter((one) => !isOfMixedAlphabets(one));
  const numbered = [...Array(8).keys()].flatMap((at) => names.map((one) => `${one} ${at + 2}`));
  return [...names, ...numbered.filter((one) => one.length <= 60)];
}
