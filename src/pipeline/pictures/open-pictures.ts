/**
 * Pictures of outlets, fetched by us instead of by the reader's browser, made anew and kept: so the outlet, and whoever
 * counts readers for it, sees this machine and not who reads. See docs/notes/pictures.md.
 */
import pLimit from 'p-limit';
import type { FetchTrouble, PageAnswer, PageRequest } from '../../model/fetch-page.ts';
import { type Clock, HOUR, MINUTE, type Millis } from '../../model/time.ts';
import type { Net } from '../../net/open-net.ts';
import { type Codec, openCodec } from './open-codec.ts';
import { type CacheRoom, cacheKey, NO_CACHE, openCache } from './picture-cache.ts';
import { pictureKind } from './picture-kind.ts';

/** Pixels: a column's picture on a dense screen, and a text's. */
export const PICTURE_WIDTHS = [640, 1280, 64] as const;
/** What stands for a feed, beside its title. */
export const ICON_WIDTH = 64 satisfies PictureWidth;
export type PictureWidth = (typeof PICTURE_WIDTHS)[number];

export type PictureAnswer =
  /** WebP, written by us. */
  { readonly kind: 'picture'; readonly bytes: Uint8Array } | NoPicture;

export type NoPicture = {
  readonly kind: 'none';
  readonly cause:
    | 'no picture' // what came is none, or none that we read
    | 'not there'
    | 'outlet in trouble'
    | 'too many at once'
    | 'not on this machine'; // there is no decoder for it
  /** For the log and whoever looks closely; never words of the answer. */
  readonly reason: string;
};

export type Pictures = {
  readonly get: (url: string, width: PictureWidth, asker?: PictureAsker) => Promise<PictureAnswer>;
  /** Why this machine reads no pictures; null: it does. */
  readonly trouble: () => Promise<string | null>;
  readonly close: () => Promise<void>;
};

/** A reader who is shown what others are not: fetched with their sign-in, and kept apart. */
export type PictureAsker = {
  readonly readerId: number;
  readonly headersFor: NonNullable<PageRequest['headersFor']>;
};

export type PictureParts = {
  /** Closed with the pictures. */
  readonly net: Pick<Net, 'fetchPage' | 'close'>;
  readonly cache: Omit<CacheRoom, 'now'> | null;
  readonly now: Clock;
  readonly codec?: Codec;
};

/** Bytes of a picture as it comes. */
const MOST_BYTES = 15_000_000;
/** Fetched or made at once: so many times the bytes above are in memory at most. */
const AT_ONCE = 12;
/** Asked for at once; more is no page of ours. */
const MOST_WAITING = 300;
const ACCEPT = 'image/avif,image/webp,image/png,image/jpeg,image/gif;q=0.9,*/*;q=0.1';

export function openPictures({ net, cache: room, now, codec: given }: PictureParts): Pictures {
  const codec = given ?? openCodec();
  const cache = room === null ? NO_CACHE : openCache({ ...room, now });
  const underWay = new Map<string, Promise<PictureAnswer>>();
  const known = knownTroubles(now);
  const turn = pLimit(AT_ONCE);

  async function find({ url, width, asker }: Asked): Promise<PictureAnswer> {
    const kept = await cache.read(cacheKey(nameOf(url, asker), width));
    if (kept !== null) return { kind: 'picture', bytes: kept };
    const trouble = () => known.of(url, nameOf(url, asker));
    return trouble() ?? turn(() => trouble() ?? bring({ url, width, asker }));
  }

  async function bring({ url, width, asker }: Asked): Promise<PictureAnswer> {
    const headersFor = asker?.headersFor;
    const answer = await net.fetchPage({
      ...{ url, accept: ACCEPT, maxBytes: MOST_BYTES },
      ...(headersFor && { headersFor }),
    });
    const picture = await readAnswer(answer, codec, width);
    if (picture.kind === 'none')
      return known.note(nameOf(url, asker), picture, { answer, host: hostOf(url) });
    await cache.write(cacheKey(nameOf(url, asker), width), picture.bytes);
    return picture;
  }

  return {
    get: (url, width, asker) => {
      const key = cacheKey(nameOf(url, asker), width);
      const same = underWay.get(key);
      if (same !== undefined) return same;
      if (underWay.size >= MOST_WAITING) return Promise.resolve(TOO_MANY);
      const found = find({ url, width, asker }).finally(() => underWay.delete(key));
      underWay.set(key, found);
      return found;
    },
    trouble: async () => {
      const said = await codec.remake(new Uint8Array(0), PICTURE_WIDTHS[0]);
      return said.kind === 'unavailable' ? said.reason : null;
    },
    close: async () => {
      await net.close();
      codec.close();
    },
  };
}

type Asked = {
  readonly url: string;
  readonly width: PictureWidth;
  readonly asker: PictureAsker | undefined;
};

/** By which a picture is kept: no address begins so, and no two readers share one. */
function nameOf(url: string, asker: PictureAsker | undefined): string {
  return asker === undefined ? url : `for reader ${asker.readerId}: ${url}`;
}

const TOO_MANY = none('too many at once', 'more than any page shows');

function none(cause: NoPicture['cause'], reason: string): NoPicture {
  return { kind: 'none', cause, reason };
}

async function readAnswer(
  answer: PageAnswer,
  codec: Codec,
  width: PictureWidth,
): Promise<PictureAnswer> {
  if (answer.kind === 'gone') return none('not there', answer.message);
  if (answer.kind === 'unchanged') return none('outlet in trouble', 'nothing came');
  if (answer.kind === 'failed') return none(CAUSES[answer.cause], answer.message);
  if (pictureKind(answer.bytes) === null) return none('no picture', 'no kind that is read');
  const remade = await codec.remake(answer.bytes, width);
  if (remade.kind === 'made') return { kind: 'picture', bytes: remade.bytes };
  if (remade.kind === 'refused') return none('no picture', remade.reason);
  return none('not on this machine', remade.reason);
}

const CAUSES: Readonly<Record<FetchTrouble, NoPicture['cause']>> = {
  'bad address': 'not there',
  'refused address': 'not there',
  'no such host': 'not there',
  'no connection': 'outlet in trouble',
  'bad certificate': 'outlet in trouble',
  'timed out': 'outlet in trouble',
  'too large': 'no picture',
  'too many redirects': 'not there',
  'broken answer': 'outlet in trouble',
  'not found': 'not there',
  forbidden: 'not there',
  'too many requests': 'outlet in trouble',
  'server trouble': 'outlet in trouble',
  'other status': 'not there',
  cancelled: 'outlet in trouble',
};

const MOST_KNOWN = 2_000;
/** In place of an address. */
const EVERYWHERE = '';
/** An address that has no picture is not asked again for so long; a host that does not answer, neither. */
const LASTS: Readonly<Record<NoPicture['cause'], Millis>> = {
  'no picture': HOUR,
  'not there': HOUR,
  'outlet in trouble': MINUTE,
  'too many at once': 0,
  'not on this machine': MINUTE,
};
/** What is the host's and not this picture's: its others would only wait as long. */
const OF_THE_HOST: ReadonlySet<FetchTrouble> = new Set([
  'no connection',
  'timed out',
  'no such host',
]);

type Came = { readonly answer: PageAnswer; readonly host: string };

/** What came to nothing lately, by address or by host, so that a page of forty pictures asks a dead host once. */
function knownTroubles(now: Clock) {
  const troubles = new Map<string, { readonly trouble: NoPicture; readonly until: Millis }>();
  const find = (key: string) => {
    const found = troubles.get(key);
    const left = (found?.until ?? 0) - now();
    // A clock that was put back must not make an hour of years.
    return found !== undefined && left > 0 && left <= HOUR ? found.trouble : null;
  };
  return {
    of: (url: string, name: string): NoPicture | null =>
      find(EVERYWHERE) ?? find(name) ?? find(hostOf(url)),
    note: (name: string, trouble: NoPicture, { answer, host }: Came): NoPicture => {
      const isOfHost = answer.kind === 'failed' && OF_THE_HOST.has(answer.cause);
      const lasts = isOfHost ? MINUTE : LASTS[trouble.cause];
      const isOurs = trouble.cause === 'not on this machine';
      const key = isOurs ? EVERYWHERE : isOfHost ? host : name;
      troubles.set(key, { trouble, until: now() + lasts });
      const [oldest] = troubles.keys();
      if (troubles.size > MOST_KNOWN && oldest !== undefined) troubles.delete(oldest);
      return trouble;
    },
  };
}

function hostOf(url: string): string {
  return URL.parse(url)?.host ?? url;
}
