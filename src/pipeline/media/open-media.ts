/**
 * Outlets' recordings go through this house piece by piece, so that their servers do not see who listens. Nothing is
 * kept or held; nothing is fetched before a reader asks for it (pages say preload="none").
 */

import type { Net } from '../../net/open-net.ts';
import type { StreamAnswer } from '../../net/open-stream.ts';
import { mediaType } from './media-type.ts';
import { type Flow, MOST_BYTES, type Pieces, streamOf } from './stream-of.ts';

export type MediaRequest = {
  readonly url: string;
  /** The Range header of whoever listens. */
  readonly range: string | null;
  readonly signal?: AbortSignal;
};

export type MediaAnswer =
  | {
      readonly kind: 'open';
      readonly status: 200 | 206;
      /** By its first bytes: audio or video. */
      readonly type: string;
      readonly length: number | null;
      readonly range: string | null;
      readonly body: ReadableStream<Uint8Array>;
    }
  | {
      readonly kind: 'none';
      readonly cause: 'no sound' | 'not there' | 'outlet in trouble' | 'too many at once';
      readonly reason: string;
    };

export type Media = {
  readonly play: (request: MediaRequest) => Promise<MediaAnswer>;
  readonly close: () => Promise<void>;
};

type Opened = Extract<StreamAnswer, { kind: 'open' }>;
type None = Extract<MediaAnswer, { kind: 'none' }>;

/** Played at once, over all readers. */
const AT_ONCE = 16;
const MOST_KNOWN = 500;
const ACCEPT = 'audio/*,video/*;q=0.9,application/ogg;q=0.8,*/*;q=0.1';

export function openMedia(net: Pick<Net, 'openStream' | 'close'>): Media {
  /** What recordings turned out to be: of a part from the middle nobody can tell. */
  const types = new Map<string, string>();
  let playing = 0;

  function remember(url: string, type: string): void {
    types.set(url, type);
    const [oldest] = types.keys();
    if (types.size > MOST_KNOWN && oldest !== undefined) types.delete(oldest);
  }

  async function open({ url, range, signal }: MediaRequest): Promise<MediaAnswer> {
    const answer = await net.openStream({ url, range, accept: ACCEPT, ...(signal && { signal }) });
    if (answer.kind !== 'open') return noneOf(answer);
    const pieces = answer.body[Symbol.asyncIterator]();
    const first = await firstPiece(pieces, answer);
    const type = isStart(answer) ? mediaType(first, answer.contentType) : types.get(url);
    if (!type || !isInOrder(answer)) {
      answer.close();
      return none('no sound', 'no recording');
    }
    remember(url, type);
    const body = counted(streamOf(first, pieces, answer.close));
    return { kind: 'open', type, body, ...sizesOf(answer) };
  }

  function counted(source: Flow): ReadableStream<Uint8Array> {
    playing += 1;
    source.whenDone(() => {
      playing -= 1;
    });
    return source.stream;
  }

  return {
    play: async ({ url, range, signal }) => {
      if (playing >= AT_ONCE) return none('too many at once', 'more than is played at once');
      const asked = { url, range: singleRange(range), ...(signal && { signal }) };
      try {
        if (isFromTheMiddle(asked.range) && !types.has(url)) {
          const start = await open({ ...asked, range: 'bytes=0-63' });
          if (start.kind === 'none') return start;
          await start.body.cancel();
        }
        return await open(asked);
      } catch {
        return none('outlet in trouble', 'broke off as it began');
      }
    },
    close: net.close,
  };
}

function none(cause: None['cause'], reason: string): None {
  return { kind: 'none', cause, reason };
}

function noneOf(answer: Exclude<StreamAnswer, Opened>): None {
  if (answer.kind === 'gone' || answer.cause === 'not found' || answer.cause === 'refused address')
    return none('not there', answer.message);
  return none('outlet in trouble', answer.message);
}

/** Several ranges at once come as a mixture of parts, which no player needs; null asks for all. */
function singleRange(range: string | null): string | null {
  return range !== null && /^bytes=(?:\d{1,15}-\d{0,15}|-\d{1,15})$/.test(range) ? range : null;
}

function isFromTheMiddle(range: string | null): boolean {
  return range !== null && !/^bytes=0+-/.test(range);
}

function isStart({ status, contentRange }: Opened): boolean {
  return status === 200 || /^bytes 0-/.test(contentRange ?? '');
}

function sizesOf({ status, contentLength, contentRange }: Opened) {
  return { status, length: contentLength, range: status === 206 ? contentRange : null };
}

function isInOrder({ status, contentRange, contentLength }: Opened): boolean {
  if ((contentLength ?? 0) > MOST_BYTES) return false;
  return status === 200 || /^bytes \d{1,15}-\d{1,15}\/(?:\d{1,15}|\*)$/.test(contentRange ?? '');
}

/** Enough to tell what it is. */
async function firstPiece(pieces: Pieces, answer: Opened): Promise<Uint8Array> {
  let start = Buffer.alloc(0);
  try {
    while (start.length < 32) {
      const next = await pieces.next();
      if (next.done) break;
      start = Buffer.concat([start, next.value]);
    }
  } catch (error) {
    answer.close();
    throw error;
  }
  return start;
}
