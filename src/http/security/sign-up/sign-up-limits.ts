import { mailKey } from '../../../model/mail/mail-address.ts';
import { DAY, HOUR, MINUTE } from '../../../model/time.ts';
import type { GuessLimit } from '../../../store/accounts/guess-calls.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { bucketOf, network } from '../sessions/guess-limits.ts';

/** Sign-ups of a house in an hour: a school on its first day, and no flood. Each is a slow hash and a row. */
const AN_HOUR = 200;

/**
 * How often somebody may sign up: ten times a quarter of an hour from an address, and so many an hour from anywhere. Who was
 * invited is bounded by the invitation, so that a flood keeps nobody out who has one.
 */
export function signUpLimits(
  { desk }: Pick<AppRooms, 'desk'>,
  { address, isInvited }: { readonly address: string; readonly isInvited: boolean },
): GuessLimit[] {
  const bucket = bucketOf(desk);
  const from = network(address);
  return [
    { bucket: bucket(`sign-up from ${from}`), most: 10, within: 15 * MINUTE },
    { bucket: bucket(`sign-up of a day from ${from}`), most: 60, within: DAY },
    ...(isInvited ? [] : [{ bucket: bucket('sign-up'), most: AN_HOUR, within: HOUR }]),
  ];
}

/** Letters that somebody's signing up may send to one box. */
export function confirmationLimits({ desk }: Pick<AppRooms, 'desk'>, email: string): GuessLimit[] {
  return [{ bucket: bucketOf(desk)(`sign-up to ${mailKey(email)}`), most: 3, within: DAY }];
}
