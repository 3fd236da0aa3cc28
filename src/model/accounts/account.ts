import type { Millis } from '../time.ts';
import type { Entitlements } from './entitlements.ts';
import type { Role } from './role.ts';
import type { SignInWay } from './sign-in-way.ts';

export type Reader = {
  readonly id: number;
  /** By which they sign in. */
  readonly name: string;
  /** As they want to be called; null: by their name. */
  readonly displayName: string | null;
  readonly role: Role;
  /** Where mail reaches them; null: not known. */
  readonly email: string | null;
  /** When they showed that it does; null: not yet. */
  readonly emailConfirmedAt: Millis | null;
  /** Whether they can sign in. */
  readonly hasPassword: boolean;
  readonly createdAt: Millis;
  /** Set: kept from signing in. */
  readonly disabledAt: Millis | null;
};

/** A browser that is signed in; a program with a token of its own; the secret in addresses of feeds. */
export type SessionKind = 'browser' | 'device' | 'feeds';

/** What whoever holds a session may do: a token for a program may be for reading alone. */
export type SessionScope = 'read' | 'change';

export type Session = {
  readonly id: number;
  readonly readerId: number;
  readonly kind: SessionKind;
  readonly scope: SessionScope;
  /** As the reader calls the device; null: a browser. */
  readonly name: string | null;
  /** What the browser said of itself, shortened. */
  readonly userAgent: string | null;
  readonly createdAt: Millis;
  /** To some minutes. */
  readonly lastSeenAt: Millis;
  /** Null: not by age alone. */
  readonly expiresAt: Millis | null;
  /** How a browser signed in; null: no browser, or not known. */
  readonly way: SignInWay | null;
  /** When its holder last showed who they are; null: never since that is noted. */
  readonly provedAt: Millis | null;
};

/** Who asks, and by which session. */
export type Caller = {
  readonly reader: Reader;
  readonly session: Session;
  /** What they may do by their membership; absent: the house offers none, or they need none. */
  readonly entitlements?: Entitlements;
};
