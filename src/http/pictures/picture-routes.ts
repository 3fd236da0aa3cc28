import type { Context, Hono } from 'hono';
import type { Desk } from '../../desk.ts';
import type { Keys } from '../../keys.ts';
import type { MediaAnswer } from '../../pipeline/media/open-media.ts';
import type { NoPicture, PictureAnswer } from '../../pipeline/pictures/open-pictures.ts';
import { pictureAsker } from '../../pipeline/titles/picture-asker.ts';
import { readerOf } from '../reader-of.ts';
import { ownKind, pictureWidth, type SignedKind, signedAddress } from './picture-addresses.ts';

/** What the two routes need of the desk. */
export type PictureRooms = {
  readonly desk: Pick<Desk, 'keys' | 'pictures' | 'media' | 'store' | 'now'>;
};

/**
 * What comes from outlets is never a page: it runs nothing, shows nothing else, is what we say it is, under no name of
 * theirs, and belongs on our own pages only (CVE-2025-31136, CVE-2025-31483).
 */
const SEALED_OFF = {
  'content-security-policy':
    "default-src 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
};

/** The address says all that changes the bytes, so whoever has them need not ask again. */
const FOR_GOOD = 'private, max-age=31536000, immutable';
const FOR_A_DAY = 'private, max-age=86400';

/** Pictures and sound of outlets. Whoever has the address may ask: only a page of ours has it, and it shows nothing of a reader's. */
export function addPictureRoutes(app: Hono, rooms: PictureRooms): void {
  app.get('/picture/:width/:signature/:address', pictureOf(rooms));
  app.get('/own-picture/:width/:signature/:address', ownPictureOf(rooms));
  app.get('/sound/:signature/:address', soundOf(rooms));
}

function pictureOf({ desk }: PictureRooms) {
  return async (context: Context): Promise<Response> => {
    const width = pictureWidth(context.req.param('width') ?? '');
    const url = addressIn(context, desk.keys, 'picture');
    if (url === null || width === null) return noneOf(context, NOT_OURS);
    return shown(context, await desk.pictures.get(url, width), FOR_GOOD);
  };
}

/** To the reader alone for whom the address was made, and who has signed in. */
function ownPictureOf({ desk }: PictureRooms) {
  return async (context: Context): Promise<Response> => {
    const readerId = readerOf(context);
    const width = pictureWidth(context.req.param('width') ?? '');
    const url = addressIn(context, desk.keys, ownKind(readerId));
    if (url === null || width === null) return noneOf(context, NOT_OURS);
    const asker = await pictureAsker(desk, readerId, url);
    return shown(context, await desk.pictures.get(url, width, asker), FOR_A_DAY);
  };
}

function shown(context: Context, answer: PictureAnswer, lasts: string): Response {
  if (answer.kind === 'none') return noneOf(context, answer);
  return context.body(new Uint8Array(answer.bytes), 200, {
    ...SEALED_OFF,
    'content-type': 'image/webp',
    'content-disposition': 'inline; filename="picture.webp"',
    'cache-control': lasts,
  });
}

function addressIn({ req }: Context, keys: Keys, kind: SignedKind): string | null {
  const signature = req.param('signature') ?? '';
  return signedAddress(keys, { kind, signature, address: req.param('address') ?? '' });
}

const NOT_OURS = { kind: 'none', cause: 'not there', reason: '' } as const;

const STATUSES = {
  'no picture': 404,
  'no sound': 404,
  'not there': 404,
  'outlet in trouble': 502,
  'too many at once': 503,
  'not on this machine': 503,
} as const;

type None = NoPicture | Extract<MediaAnswer, { kind: 'none' }>;

/** A few words of ours, never the outlet's. Pages show what is said of the picture in its stead. */
function noneOf(context: Context, { cause }: None): Response {
  const status = STATUSES[cause];
  return context.text(`Nothing to show: ${cause}.\n`, status, {
    ...SEALED_OFF,
    'cache-control': status === 404 ? 'private, max-age=600' : 'no-store',
    ...(status === 503 && { 'retry-after': '10' }),
  });
}

function soundOf({ desk }: PictureRooms) {
  return async (context: Context): Promise<Response> => {
    const url = addressIn(context, desk.keys, 'sound');
    if (url === null) return noneOf(context, NOT_OURS);
    const range = context.req.header('range') ?? null;
    const answer = await desk.media.play({ url, range, signal: context.req.raw.signal });
    if (answer.kind === 'none') return noneOf(context, answer);
    const headers = {
      ...SEALED_OFF,
      'content-type': answer.type,
      'content-disposition': 'inline; filename="recording"',
      // Kept by nobody: it is large, and heard once.
      'cache-control': 'private, no-store',
      'accept-ranges': 'bytes',
      ...(answer.length !== null && { 'content-length': String(answer.length) }),
      ...(answer.range !== null && { 'content-range': answer.range }),
    };
    // A question for the headers alone is answered without a body, which nobody would then end.
    if (context.req.method === 'HEAD') await answer.body.cancel();
    const body = context.req.method === 'HEAD' ? null : answer.body;
    return new Response(body, { status: answer.status, headers });
  };
}
