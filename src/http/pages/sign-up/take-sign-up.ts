import { isOfMixedAlphabets, signInName } from '../../../model/accounts/sign-in-name.ts';
import { mailAddress } from '../../../model/mail/mail-address.ts';
import { DAY, type Millis } from '../../../model/time.ts';
import { isMailSet } from '../../../pipeline/mail/mail-settings.ts';
import type { AsksEmail, SignUpSettings } from '../../../pipeline/members/sign-up-settings.ts';
import type { Invitation } from '../../../store/members/invitation-calls.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { spoken } from '../../language/spoken.ts';
import { type NewPassword, newPassword } from '../../security/passwords/new-password.ts';
import { passwordTrouble } from '../../security/passwords/password-trouble.ts';
import { newToken, tokenHash } from '../../security/sessions/tokens.ts';
import { confirmationLimits, signUpLimits } from '../../security/sign-up/sign-up-limits.ts';
import { askToConfirm, tellKnown } from './sign-up-letters.ts';

/** Who confirms after that begins anew. */
const CONFIRMING_LASTS = DAY;
/** An owner on holiday comes back by then; then what was sent is forgotten. */
export const WAITING_LASTS = 30 * DAY;

export type SignUpAsked = {
  readonly settings: SignUpSettings;
  readonly invitation: Invitation | null;
  /** Of the network. */
  readonly address: string;
  readonly origin: string;
  readonly typed: {
    readonly name: string;
    readonly password: string;
    readonly email: string;
    readonly about: string;
  };
};

/** Why nothing came of it; the words are the page's. */
export type SignUpTrouble =
  | { readonly kind: 'no name' | 'mixed name' | 'taken' | 'no email' | 'full' | 'spent' }
  | { readonly kind: 'password'; readonly why: Exclude<NewPassword, { kind: 'made' }> }
  | { readonly kind: 'slow'; readonly wait: Millis };

export type SignUpResult =
  | SignUpTrouble
  | { readonly kind: 'in'; readonly readerId: number }
  | { readonly kind: 'mailed'; readonly email: string }
  | { readonly kind: 'waiting' };

type Chosen = { readonly name: string; readonly email: string | null };

/** Takes somebody's sign-up: cheap questions first, then counted, then the slow hash, then the library. */
export function takeSignUp(rooms: Pick<AppRooms, 'desk'>) {
  const { desk } = rooms;
  const { accounts } = desk.store;
  return async (asked: SignUpAsked): Promise<SignUpResult> => {
    const chosen = chosenBy(asked, await asksEmail(desk, asked.settings));
    if (chosen.kind !== 'chosen') return chosen;
    const { password } = asked.typed;
    const weak = await passwordTrouble(password, chosen.name);
    if (weak !== null) return { kind: 'password', why: { kind: weak } };
    const isInvited = asked.invitation !== null;
    const limits = signUpLimits(rooms, { address: asked.address, isInvited });
    const counted = await accounts.recordGuess(limits, desk.now());
    if (counted.kind === 'refused') return { kind: 'slow', wait: counted.until - desk.now() };
    const made = await newPassword(password, chosen.name);
    if (made.kind !== 'made') return { kind: 'password', why: made };
    return keep(rooms, asked, { ...chosen, passwordHash: made.hash });
  };
}

/** Nobody could show that an address is theirs where no mail can be sent. */
export async function asksEmail(
  desk: AppRooms['desk'],
  settings: SignUpSettings,
): Promise<AsksEmail> {
  return (await isMailSet(desk)) ? settings.asksEmail : 'no';
}

function chosenBy(
  { typed }: SignUpAsked,
  asks: AsksEmail,
): SignUpTrouble | ({ readonly kind: 'chosen' } & Chosen) {
  const name = signInName(typed.name);
  if (name === null) return { kind: 'no name' };
  if (isOfMixedAlphabets(name)) return { kind: 'mixed name' };
  const stated = asks === 'no' ? '' : typed.email.trim();
  if (stated === '' && asks !== 'required') return { kind: 'chosen', name, email: null };
  const email = mailAddress(stated);
  return email === null ? { kind: 'no email' } : { kind: 'chosen', name, email };
}

type Kept = Chosen & { readonly passwordHash: string };

function keep(
  rooms: Pick<AppRooms, 'desk'>,
  asked: SignUpAsked,
  kept: Kept,
): Promise<SignUpResult> {
  const { email } = kept;
  if (email !== null) return confirmFirst(rooms, asked, { ...kept, email });
  const isApproved = asked.invitation === null && asked.settings.mode === 'approval';
  return isApproved ? askOwner(rooms, asked, kept) : letIn(rooms, asked, kept);
}

/**
 * The same is done and answered whether the address is somebody's here or not, and the name is held either way: only the letter
 * differs, which its owner alone reads.
 */
async function confirmFirst(
  rooms: Pick<AppRooms, 'desk'>,
  asked: SignUpAsked,
  kept: Kept & { readonly email: string },
): Promise<SignUpResult> {
  const { desk } = rooms;
  const { accounts, members } = desk.store;
  const { name, email, passwordHash } = kept;
  const [token, at] = [newToken(), desk.now()];
  const known = await accounts.readerByEmail(email);
  const expiresAt = at + CONFIRMING_LASTS;
  const signed = await members.recordSignUp(
    {
      ...{ stage: 'confirming', name, passwordHash, email, about: aboutOf(asked), expiresAt },
      ...{ language: spoken().tag, invitationId: asked.invitation?.id ?? null },
      tokenHash: known === null ? tokenHash(token) : null,
    },
    at,
  );
  if (signed.kind !== 'added') return { kind: signed.kind };
  const mailed = await accounts.recordGuess(confirmationLimits(rooms, email), at);
  if (mailed.kind === 'refused') return { kind: 'mailed', email };
  const { origin } = asked;
  const { tag: language } = spoken();
  if (known !== null)
    await tellKnown(desk, {
      to: { email, name: known.name, language },
      readerId: known.id,
      origin,
    });
  else {
    const link = `${origin}/sign-up/confirm/${token}`;
    await askToConfirm(desk, { to: { email, name, language }, link, notAfter: expiresAt });
  }
  return { kind: 'mailed', email };
}

async function askOwner(
  { desk }: Pick<AppRooms, 'desk'>,
  asked: SignUpAsked,
  { name, passwordHash }: Kept,
): Promise<SignUpResult> {
  const at = desk.now();
  const signed = await desk.store.members.recordSignUp(
    {
      ...({ stage: 'waiting', name, passwordHash, email: null, about: aboutOf(asked) } as const),
      ...{ language: spoken().tag, invitationId: null, tokenHash: null },
      expiresAt: at + WAITING_LASTS,
    },
    at,
  );
  return signed.kind === 'added' ? { kind: 'waiting' } : { kind: signed.kind };
}

async function letIn(
  { desk }: Pick<AppRooms, 'desk'>,
  { settings, invitation }: SignUpAsked,
  { name, passwordHash }: Kept,
): Promise<SignUpResult> {
  const { newRole: role, most } = settings;
  const member = { name, passwordHash, role, invitationId: invitation?.id ?? null, most };
  const added = await desk.store.members.addMember(member, desk.now());
  switch (added.kind) {
    case 'added':
      return { kind: 'in', readerId: added.readerId };
    case 'taken':
    case 'full':
    case 'spent':
      return { kind: added.kind };
    case 'email taken':
    case 'gone':
      return { kind: 'taken' };
  }
}

function aboutOf({ typed }: SignUpAsked): string | null {
  return typed.about.trim() === '' ? null : typed.about.trim();
}
