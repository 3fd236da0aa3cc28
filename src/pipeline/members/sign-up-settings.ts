import { z } from 'zod';

/**
 * How somebody comes to read here without the owner at the terminal.
 * - closed: not at all
 * - invitation: by an address that the owner has made
 * - approval: also by asking, once the owner says yes
 * - open: at once
 */
export type SignUpMode = 'closed' | 'invitation' | 'approval' | 'open';
export const SIGN_UP_MODES: readonly SignUpMode[] = ['closed', 'invitation', 'approval', 'open'];

export type AsksEmail = 'no' | 'optional' | 'required';
export const ASKS_EMAIL: readonly AsksEmail[] = ['no', 'optional', 'required'];

export type SignUpSettings = {
  readonly mode: SignUpMode;
  /** Only where mail can be sent; else nobody could show that an address is theirs, and none is asked for. */
  readonly asksEmail: AsksEmail;
  /** What the owner says above the form, paragraphs apart by an empty line; "": nothing. */
  readonly words: string;
  /** As what those come in who were not invited. */
  readonly newRole: 'member' | 'guest';
  /** Readers, all together. */
  readonly most: number;
  /** Feeds that a member may follow; null: as many as they like. */
  readonly mostFeeds: number | null;
  /** Bytes of the files that a member may bring in; null: as much as they like. */
  readonly mostStorage: number | null;
};

export const LONGEST_WORDS = 2000;
export const MOST_READERS = 100_000;
/** The highest that can be set; so many feeds are nobody's reading. */
export const HIGHEST_FEEDS = 10_000;
export const HIGHEST_STORAGE = 1024 ** 4;

const limit = (highest: number) =>
  z
    .union([z.literal('').transform(() => null), z.coerce.number().int().min(0).max(highest)])
    .catch(null);

/** By the names under which the house keeps them; whatever is no value of ours counts as not set. */
const STORED = z.object({
  'sign-up.mode': z.enum(['closed', 'invitation', 'approval', 'open']).catch('closed'),
  'sign-up.asks-email': z.enum(['no', 'optional', 'required']).catch('no'),
  'sign-up.words': z.string().max(LONGEST_WORDS).catch(''),
  'sign-up.role': z.enum(['member', 'guest']).catch('member'),
  'sign-up.most': z.coerce.number().int().min(1).max(MOST_READERS).catch(1000),
  'limits.feeds': limit(HIGHEST_FEEDS),
  'limits.storage': limit(HIGHEST_STORAGE),
});

export function readSignUpSettings(stored: Readonly<Record<string, string>>): SignUpSettings {
  const read = STORED.parse(stored);
  return {
    mode: read['sign-up.mode'],
    asksEmail: read['sign-up.asks-email'],
    words: read['sign-up.words'],
    newRole: read['sign-up.role'],
    most: read['sign-up.most'],
    mostFeeds: read['limits.feeds'],
    mostStorage: read['limits.storage'],
  };
}

/** As the house keeps them: only what is given. */
export function storedSignUpSettings(given: Partial<SignUpSettings>): Record<string, string> {
  const all: Record<string, string | undefined> = {
    'sign-up.mode': given.mode,
    'sign-up.asks-email': given.asksEmail,
    'sign-up.words': given.words,
    'sign-up.role': given.newRole,
    'sign-up.most': given.most?.toString(),
    'limits.feeds': spelled(given.mostFeeds),
    'limits.storage': spelled(given.mostStorage),
  };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

function spelled(limited: number | null | undefined): string | undefined {
  return limited === null ? '' : limited?.toString();
}
