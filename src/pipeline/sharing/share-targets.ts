/** Where a reader may hand something on. */
export const SHARE_TARGETS = [
  'device',
  'copy',
  'mail',
  'mastodon',
  'bluesky',
  'markdown',
  'wallabag',
  'readwise',
] as const;

export type ShareTarget = (typeof SHARE_TARGETS)[number];

/** What is handed on. */
export type Shared = {
  readonly headline: string;
  readonly outlet: string | null;
  readonly url: string;
};

export type SharingSettings = {
  readonly offered: ReadonlySet<ShareTarget>;
  /** Where the reader has an account; null: nowhere. */
  readonly mastodon: string | null;
};

/** What needs no account anywhere. */
const AT_FIRST: readonly ShareTarget[] = ['device', 'copy', 'mail', 'markdown'];

/** The names under which a reader's settings hold these. */
export const OFFERED_SETTING = 'shareTo';
export const MASTODON_SETTING = 'shareMastodon';

/** Reads what is kept of a reader's choice; unknown words are let be. */
export function sharingSettings(kept: Readonly<Record<string, string>>): SharingSettings {
  const stated = kept[OFFERED_SETTING];
  const words = stated === undefined ? AT_FIRST : stated.split(' ');
  const offered = new Set(SHARE_TARGETS.filter((target) => words.includes(target)));
  return { offered, mastodon: instanceHost(kept[MASTODON_SETTING] ?? '') };
}

/** "@name@example.social", "https://example.social/@name" and "example.social" all name a host; null: there is none. */
export function instanceHost(typed: string): string | null {
  const words = typed.trim().slice(0, 500);
  const afterAt = /^@?[^@\s/]{1,200}@([^@\s/]{1,253})$/.exec(words)?.[1];
  const url = URL.parse(/^https?:\/\//i.test(words) ? words : `https://${afterAt ?? words}`);
  if (url === null || url.username !== '' || url.password !== '') return null;
  return /^[a-z\d.-]{1,253}\.[a-z\d-]{2,63}$/i.test(url.hostname) ? url.host : null;
}

/** Mastodon's share intent on the reader's own instance. */
export function mastodonAddress(instance: string, shared: Shared): string {
  return `https://${instance}/share?text=${encodeURIComponent(postOf(shared, 300))}`;
}

/** Bluesky's compose intent (docs.bsky.app, "Action intent links"): 300 characters at most, the address among them. */
export function blueskyAddress(shared: Shared): string {
  const room = Math.max(40, 280 - shared.url.length);
  return `https://bsky.app/intent/compose?text=${encodeURIComponent(postOf(shared, room))}`;
}

/** RFC 6068. */
export function mailAddress(shared: Shared): string {
  const subject = encodeURIComponent(inLine(shared.headline, 200));
  const body = encodeURIComponent(`${postOf(shared, 1_000).replaceAll('\n', '\r\n')}\r\n`);
  return `mailto:?subject=${subject}&body=${body}`;
}

/** "The bridge stays closed (The Harbour Post)" and the address below it. */
function postOf({ headline, outlet, url }: Shared, longest: number): string {
  const from = outlet === null ? '' : ` (${inLine(outlet, 80)})`;
  return `${inLine(headline, Math.max(20, longest - from.length))}${from}\n${url}`;
}

/** Control characters would be lines of a letter's head. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g;

function inLine(words: string, longest: number): string {
  const line = words.replace(CONTROLS, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1).toWellFormed()}…`;
}
