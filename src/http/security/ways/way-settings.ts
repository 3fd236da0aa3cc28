import { z } from 'zod';
import { isAtLeast, type Role } from '../../../model/accounts/role.ts';
import type { AppRooms } from '../../app-rooms.ts';

const SECOND_FOR = ['nobody', 'editors', 'everybody'] as const;

/** What the owner decides on ways to sign in. The terminal's link always leads in. */
export type WaySettings = {
  /** Whether a password leads in; where not, it still serves to be asked again. */
  readonly passwords: boolean;
  readonly passkeys: boolean;
  readonly mailLinks: boolean;
  /** Who signs in with a second factor, or sets one up at the next sign-in; editors: and owners. */
  readonly secondFor: (typeof SECOND_FOR)[number];
};

const yesUnlessNo = z
  .string()
  .optional()
  .transform((word) => word !== 'no');

/** What cannot be read is as if it was never set. */
const STORED = z.object({
  'ways.passwords': yesUnlessNo,
  'ways.passkeys': yesUnlessNo,
  'ways.mailLinks': yesUnlessNo,
  'ways.secondFor': z.enum(SECOND_FOR).catch('nobody'),
});

export function readWaySettings(stored: Readonly<Record<string, string>>): WaySettings {
  const read = STORED.parse(stored);
  return {
    passwords: read['ways.passwords'],
    passkeys: read['ways.passkeys'],
    mailLinks: read['ways.mailLinks'],
    secondFor: read['ways.secondFor'],
  };
}

export function storedWaySettings(settings: WaySettings): Record<string, string> {
  const yesOrNo = (is: boolean) => (is ? 'yes' : 'no');
  return {
    'ways.passwords': yesOrNo(settings.passwords),
    'ways.passkeys': yesOrNo(settings.passkeys),
    'ways.mailLinks': yesOrNo(settings.mailLinks),
    'ways.secondFor': settings.secondFor,
  };
}

export async function waySettings({ desk }: Pick<AppRooms, 'desk'>): Promise<WaySettings> {
  return readWaySettings(await desk.store.house.all());
}

export function needsSecond({ secondFor }: WaySettings, role: Role): boolean {
  return secondFor === 'everybody' || (secondFor === 'editors' && isAtLeast(role, 'editor'));
}
