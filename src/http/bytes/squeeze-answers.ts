import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Context, MiddlewareHandler } from 'hono';
import { isAskedFromHere } from '../security/remote.ts';

const brotliLater = promisify(brotliCompress);
const gzipLater = promisify(gzip);

type Coding = 'br' | 'gzip';

/** Texts that are larger are squeezed less, so that none takes more than some 10 ms of a thread. */
const LARGE = 1024 * 1024;
const TEXTS =
  /^(?:text\/(?:html|plain|css|javascript|x-opml)|image\/svg\+xml|application\/(?:[a-z.-]+\+)?(?:json|xml))\b/;

/**
 * Sends texts compressed (RFC 9110, 8.4): pages quickly, what browsers keep for good as small as can be, once. The work
 * is done in libuv's threads. What a page of another site asks for goes out as it is: whoever can make a browser ask and
 * can watch lengths on the wire must not learn from them what stands beside words they chose (BREACH, 2013).
 */
export function squeezeAnswers(): MiddlewareHandler {
  const kept: Kept = new Map();
  return async (context, next) => {
    await next();
    if (!isSqueezable(context)) return;
    context.res.headers.append('vary', 'Accept-Encoding');
    const coding = codingFor(context.req.header('accept-encoding') ?? '');
    const isForGood = context.res.headers.get('cache-control')?.includes('immutable') === true;
    if (coding === null || (!isForGood && (isAskedElsewhere(context) || goesNowhere(context))))
      return;
    const plain = new Uint8Array(await context.res.arrayBuffer());
    const squeezed = isForGood
      ? await keptFor(kept, `${coding} ${context.req.path}`, () => squeeze(plain, coding, 'small'))
      : await squeeze(plain, coding, 'quick');
    answerWith(
      context,
      squeezed.length < plain.length ? { body: squeezed, coding } : { body: plain },
    );
  };
}

type Bytes = Uint8Array<ArrayBuffer>;
type Kept = Map<string, Promise<Bytes>>;

function answerWith(context: Context, sent: { body: Bytes; coding?: Coding }): void {
  context.res = new Response(sent.body, context.res);
  if (sent.coding === undefined) return;
  context.res.headers.delete('content-length');
  context.res.headers.set('content-encoding', sent.coding);
}

function isSqueezable({ req, res }: Context): boolean {
  if (req.method === 'HEAD' || res.body === null || res.headers.has('content-encoding')) {
    return false;
  }
  return TEXTS.test(res.headers.get('content-type') ?? '');
}

function isAskedElsewhere({ req }: Context): boolean {
  const site = req.header('sec-fetch-site');
  return site === 'cross-site' || site === 'same-site';
}

const FOR_PROGRAMS = /^application\/(?:[a-z.-]+\+)?(?:json|xml)\b/;

/** What a program on this machine asks for crosses no wire: squeezing a thousand articles takes longer than all else done for them. */
function goesNowhere(context: Context): boolean {
  const type = context.res.headers.get('content-type') ?? '';
  return FOR_PROGRAMS.test(type) && isAskedFromHere(context);
}

/** The best of what the browser takes; null: it takes none of ours. */
function codingFor(accepted: string): Coding | null {
  const names = accepted
    .slice(0, 1000)
    .split(',')
    .flatMap((part) => {
      const [name = '', ...parameters] = part.trim().toLowerCase().split(';');
      return parameters.some((one) => /^\s*q=0(?:\.0*)?\s*$/.test(one)) ? [] : [name.trim()];
    });
  if (names.includes('br')) return 'br';
  return names.includes('gzip') ? 'gzip' : null;
}

/** Addresses of what is kept for good are few: they are those of our own files. */
function keptFor(kept: Kept, name: string, make: () => Promise<Bytes>): Promise<Bytes> {
  const made = kept.get(name) ?? make();
  kept.set(name, made);
  return made;
}

async function squeeze(plain: Uint8Array, coding: Coding, pace: 'quick' | 'small'): Promise<Bytes> {
  const isLarge = plain.length > LARGE;
  if (coding === 'gzip') {
    return gzipLater(plain, { level: pace === 'small' ? 9 : isLarge ? 1 : 5 });
  }
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT, BROTLI_PARAM_MODE, BROTLI_MODE_TEXT } =
    constants;
  return brotliLater(plain, {
    params: {
      [BROTLI_PARAM_QUALITY]: pace === 'small' ? 11 : isLarge ? 2 : 4,
      [BROTLI_PARAM_SIZE_HINT]: plain.length,
      [BROTLI_PARAM_MODE]: BROTLI_MODE_TEXT,
    },
  });
}
