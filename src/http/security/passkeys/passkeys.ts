import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import type { Context } from 'hono';
import { addressVersion } from '../../../config.ts';
import type { Reader } from '../../../model/accounts/account.ts';
import { MINUTE } from '../../../model/time.ts';
import type { Passkey } from '../../../store/ways/passkey-calls.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { seenUrl } from '../remote.ts';
import { newToken, signed, tokenHash } from '../sessions/tokens.ts';
import { readNew, readUsed } from './read-answer.ts';

const LASTS = 5 * MINUTE;

/** The name of ours that passkeys are made for, and the origin that browsers state. */
export type PasskeyPlace = { readonly host: string; readonly origin: string };

/**
 * Null: browsers make none here, since the page came unencrypted or has a number for a name (WebAuthn 2, 5.1.3 and 13.4.9). That the
 * name is ours host-check.ts has seen to.
 */
export function passkeyPlace(context: Context): PasskeyPlace | null {
  const { hostname, origin, protocol } = seenUrl(context);
  const isHere = hostname === 'localhost' || hostname.endsWith('.localhost');
  const isNumber = addressVersion(hostname.replace(/^\[|\]$/g, '')) !== 0;
  return isNumber || (protocol !== 'https:' && !isHere) ? null : { host: hostname, origin };
}

/** Passkeys (WebAuthn level 2): the browser shows which there are, so that nobody has to type a name; each is unlocked by its holder, and so shows two things at once. */
export function passkeysOf(rooms: Pick<AppRooms, 'desk'>) {
  return { ...newPasskeys(rooms), ...knownPasskeys(rooms) };
}

function challengesOf({ desk }: Pick<AppRooms, 'desk'>) {
  const { ways } = desk.store;
  const challenge = async (kind: 'passkey' | 'new passkey', readerId: number | null) => {
    const made = newToken();
    const at = desk.now();
    const step = { kind, readerId, details: {}, tokenHash: tokenHash(made) } as const;
    await ways.addStep({ ...step, expiresAt: at + LASTS }, at);
    return new Uint8Array(Buffer.from(made, 'base64url'));
  };
  /** Each challenge is taken once, for whom it was made. */
  const isOurs =
    (kind: 'passkey' | 'new passkey', readerId: number | null) =>
    async (stated: string): Promise<boolean> => {
      const step = await ways.removeStep({ kind, tokenHash: tokenHash(stated) }, desk.now());
      return step !== null && step.readerId === readerId;
    };
  return { challenge, isOurs };
}

function newPasskeys({ desk }: Pick<AppRooms, 'desk'>) {
  const { ways } = desk.store;
  const { challenge, isOurs } = challengesOf({ desk });
  return {
    /** What a browser makes a passkey by. */
    async startNew({ host }: PasskeyPlace, reader: Reader) {
      const { generateRegistrationOptions } = await import('@simplewebauthn/server');
      const has = await ways.passkeys(reader.id);
      const user = signed(desk.keys.keyFor('sessions'), `passkey user ${reader.id}`);
      return generateRegistrationOptions({
        ...{ rpName: 'Hearsay', rpID: host, userName: reader.name },
        userDisplayName: reader.displayName ?? reader.name,
        userID: new Uint8Array(Buffer.from(user, 'base64url')),
        challenge: await challenge('new passkey', reader.id),
        attestationType: 'none',
        excludeCredentials: has.map(({ credentialId }) => ({ id: credentialId })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      });
    },

    /** Whether it was taken: ours to give, asked for by this reader, unlocked, and not known yet. */
    async addNew(place: PasskeyPlace, readerId: number, stated: Stated): Promise<boolean> {
      const response: RegistrationResponseJSON | null = readNew(stated.answer);
      if (response === null) return false;
      const { verifyRegistrationResponse } = await import('@simplewebauthn/server');
      const verified = await verifyRegistrationResponse({
        response,
        expectedChallenge: isOurs('new passkey', readerId),
        expectedOrigin: place.origin,
        expectedRPID: place.host,
        requireUserVerification: true,
      }).catch(() => null);
      if (verified?.verified !== true) return false;
      const { id, publicKey, counter } = verified.registrationInfo.credential;
      const made = { readerId, host: place.host, name: stated.name, counter };
      const key = Buffer.from(publicKey).toString('base64url');
      return ways.addPasskey({ ...made, credentialId: id, publicKey: key }, desk.now());
    },
  };
}

function knownPasskeys({ desk }: Pick<AppRooms, 'desk'>) {
  const { ways } = desk.store;
  const { challenge, isOurs } = challengesOf({ desk });
  return {
    /** What a browser shows a passkey by; of whom is not asked. */
    async start({ host }: PasskeyPlace, readerId: number | null) {
      const { generateAuthenticationOptions } = await import('@simplewebauthn/server');
      return generateAuthenticationOptions({
        rpID: host,
        challenge: await challenge('passkey', readerId),
        userVerification: 'required',
      });
    },

    /** Whose passkey was shown; null: nobody's, or not unlocked, or for another place, or used before, or its count did not rise. */
    async check(
      place: PasskeyPlace,
      readerId: number | null,
      answer: string,
    ): Promise<number | null> {
      const response: AuthenticationResponseJSON | null = readUsed(answer);
      const known = response === null ? null : await ways.passkeyByCredential(response.id);
      if (response === null || known === null || known.host !== place.host) return null;
      const { verifyAuthenticationResponse } = await import('@simplewebauthn/server');
      const verified = await verifyAuthenticationResponse({
        response,
        expectedChallenge: isOurs('passkey', readerId),
        expectedOrigin: place.origin,
        expectedRPID: place.host,
        credential: credentialOf(known),
        requireUserVerification: true,
      }).catch(() => null);
      if (verified?.verified !== true) {
        desk.log.info({ reader: known.readerId }, 'A passkey was not taken.');
        return null;
      }
      const { newCounter } = verified.authenticationInfo;
      if (await ways.recordPasskeyUse(known.id, newCounter, desk.now())) return known.readerId;
      desk.log.warn({ reader: known.readerId }, 'A passkey counts backwards: it may be a copy.');
      return null;
    },
  };
}

export type Stated = { readonly answer: string; readonly name: string };

function credentialOf({ credentialId, publicKey, counter }: Passkey) {
  const key = new Uint8Array(Buffer.from(publicKey, 'base64url'));
  return { id: credentialId, publicKey: key, counter };
}
