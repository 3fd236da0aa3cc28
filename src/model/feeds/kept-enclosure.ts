import type { Enclosure } from './entry.ts';

/** A file that hangs on an article, of a kind that is told: pictures are not among them, an article has those itself. */
export type KeptEnclosure = {
  /** Absolute, http or https. */
  readonly url: string;
  /** "audio/mpeg". */
  readonly type: string;
  /** Bytes, as the feed states them. */
  readonly length: number | null;
};

const MOST_KEPT = 20;
const LONGEST_ADDRESS = 4_000;

const TYPES: Readonly<Record<string, string>> = {
  ...{ mp3: 'audio/mpeg', m4a: 'audio/mp4', aac: 'audio/aac', ogg: 'audio/ogg', oga: 'audio/ogg' },
  ...{ opus: 'audio/ogg', wav: 'audio/wav', flac: 'audio/flac' },
  ...{ mp4: 'video/mp4', m4v: 'video/mp4', webm: 'video/webm', pdf: 'application/pdf' },
};

/** What a file is by the ending of its address; null: that does not tell. */
export function typeByAddress(url: string): string | null {
  const ending = URL.parse(url)?.pathname.split('.').at(-1)?.toLowerCase() ?? '';
  return Object.hasOwn(TYPES, ending) ? (TYPES[ending] ?? null) : null;
}

/** What is kept of an entry's files: each address once, without pictures and without what nobody says what it is. */
export function keptEnclosures(stated: readonly Enclosure[]): KeptEnclosure[] {
  const kept = new Map<string, KeptEnclosure>();
  for (const { url, type, length } of stated) {
    const known = plainType(type) ?? typeByAddress(url);
    if (known === null || known.startsWith('image/') || url.length > LONGEST_ADDRESS) continue;
    if (!kept.has(url)) kept.set(url, { url, type: known, length: wholeLength(length) });
  }
  return [...kept.values()].slice(0, MOST_KEPT);
}

/** Without parameters, in small letters; null: it is none. Many feeds say "audio", some say anything. */
function plainType(type: string | null): string | null {
  const plain = (type ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  const isType = /^[a-z]{1,40}\/[a-z0-9][a-z0-9.+-]{0,80}$/.test(plain);
  return isType && plain !== 'application/octet-stream' ? plain : null;
}

function wholeLength(length: number | null): number | null {
  return length !== null && Number.isSafeInteger(length) && length > 0 ? length : null;
}
