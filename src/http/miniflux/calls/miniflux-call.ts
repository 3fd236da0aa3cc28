import type { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { AppRooms } from '../../app-rooms.ts';
import { readerOf } from '../../reader-of.ts';
import { jsonOf } from '../../security/programs/proofs.ts';
import { refuse } from './answers.ts';

/** Who asks, and of whom. */
export type Asked = {
  readonly context: Context;
  readonly rooms: AppRooms;
  readonly readerId: number;
};

/** What an answer of a status holds: JSON of a shape, a list of feeds, or nothing at all. */
export type AnswerShape = z.ZodType | 'opml' | 'nothing';

/** What the document says of a call (document/miniflux-document.ts). */
export type Description = {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** As OpenAPI spells it: /v1/feeds/{feedID}. */
  readonly path: string;
  readonly operationId: string;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  /** What may stand behind the question mark. As in Miniflux, numbers that are none count as absent. */
  readonly query?: z.ZodObject;
  readonly answers: Readonly<Record<number, AnswerShape>>;
};

/** One call of the API: what it is and what answers it, so that the document is made of what answers. */
export type MinifluxCall = Description & {
  readonly body?: z.ZodType | 'opml';
  readonly answer: (asked: Asked) => Promise<Response>;
};

/**
 * A call with a body of JSON, whatever type it is said to be of: newsboat sends its JSON as a form. As in Miniflux, keys that are
 * unknown are left aside.
 */
export function callWithBody<Body>(
  description: Description & { readonly body: z.ZodType<Body> },
  answer: (asked: Asked, body: Body) => Promise<Response>,
): MinifluxCall {
  return {
    ...description,
    answer: async (asked) => {
      const read = description.body.safeParse(await jsonOf(asked.context));
      if (read.success) return answer(asked, read.data);
      const [issue] = read.error.issues;
      const place = issue?.path.map(String).join('.').slice(0, 80) ?? '';
      return refuse(asked.context, 400, `${place === '' ? 'the body' : place}: ${issue?.message}`);
    },
  };
}

export function askedOf(context: Context, rooms: AppRooms): Asked {
  return { context, rooms, readerId: readerOf(context) };
}
