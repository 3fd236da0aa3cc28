import { HOUR, MINUTE } from '../../model/time.ts';

/** One answer; a player asks for the rest again. */
const LONGEST = 3 * HOUR;
/** Nobody takes anything: the player stands still and asks again when it goes on. */
const STILL = 5 * MINUTE;
/** Bytes of one answer. */
export const MOST_BYTES = 4_000_000_000;

export type Pieces = AsyncIterator<Uint8Array>;

export type Flow = {
  readonly stream: ReadableStream<Uint8Array>;
  /** Called once, however it ends. */
  readonly whenDone: (then: () => void) => void;
};

/** Piece by piece as somebody takes them; ends with whoever listens, with the outlet, or when it has taken too long. */
export function streamOf(first: Uint8Array, pieces: Pieces, close: () => void): Flow {
  const done = new AbortController();
  let still: NodeJS.Timeout | null = null;
  let sent = 0;
  const end = () => {
    if (still !== null) clearTimeout(still);
    clearTimeout(longest);
    close();
    done.abort();
  };
  const longest = setTimeout(end, LONGEST).unref();
  const send = (controller: ReadableStreamDefaultController<Uint8Array>, piece: Uint8Array) => {
    sent += piece.length;
    if (sent > MOST_BYTES) throw new Error('more came than was said');
    controller.enqueue(piece);
    still = setTimeout(end, STILL).unref();
  };
  const stream = new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        if (still !== null) clearTimeout(still);
        try {
          if (sent === 0 && first.length > 0) return send(controller, first);
          const next = await pieces.next();
          if (!next.done) return send(controller, next.value);
          controller.close();
          end();
        } catch (error) {
          end();
          controller.error(error);
        }
      },
      cancel: end,
    },
    { highWaterMark: 0 },
  );
  return {
    stream,
    whenDone: (then) => done.signal.addEventListener('abort', then, { once: true }),
  };
}
