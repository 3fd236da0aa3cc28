import type { Context, MiddlewareHandler } from 'hono';
import type { AppRooms } from '../../app-rooms.ts';
import { say } from '../../language/say.ts';
import { FORM_TOKEN } from '../form-tokens.ts';
import { refuse } from '../refuse.ts';
import { type FieldShape, type FormShape, text } from './form-shape.ts';
import { routeOf } from './listed-only.ts';

/** Which browsers send; everything else that they send without asking first is somebody's trick (text/plain). */
const FORM_TYPES = ['application/x-www-form-urlencoded', 'multipart/form-data'];

/** Where every form goes on, and whatever else all of them have. */
const EVERY_FORM: FormShape = { back: text(8000), [FORM_TOKEN]: text(100) };

/**
 * A form has the fields that the table of routes says, and no others: what nobody reads today may be read tomorrow
 * (mass assignment, CVE-2025-54875). 400 with what is wrong, before anything is done.
 */
export function strictForms(rooms: Pick<AppRooms, 'desk'>): MiddlewareHandler {
  return async (context, next) => {
    const shape = context.req.method === 'POST' ? routeOf(context)?.form : undefined;
    if (shape === undefined) return next();
    const refusal = await refusalOf(context, shape);
    if (refusal === null) return next();
    return refuse(context, rooms, {
      status: refusal.status,
      words: notOurs,
      detail: refusal.words,
    });
  };
}

function notOurs(): string {
  return say(
    'This form is not as its page makes it, so nothing was done. Go back, load the page anew, and send it again.',
  );
}

type Refusal = { readonly status: 400 | 415; readonly words: string };

async function refusalOf({ req }: Context, shape: FormShape): Promise<Refusal | null> {
  const type = req.header('content-type')?.split(';', 1)[0]?.trim().toLowerCase();
  // Nothing is sent by whoever has nothing to say.
  if (type === undefined && !hasBody(req.raw.headers)) return null;
  if (!FORM_TYPES.includes(type ?? ''))
    return { status: 415, words: `This takes a form: ${FORM_TYPES.join(' or ')}.` };
  const form = await req.formData().catch(() => null);
  if (form === null) return { status: 400, words: 'This is no form that can be read.' };
  const words = formTrouble({ ...shape, ...EVERY_FORM }, form);
  return words === null ? null : { status: 400, words };
}

function hasBody(headers: Headers): boolean {
  return headers.has('transfer-encoding') || Number(headers.get('content-length') ?? 0) > 0;
}

/** What a form has that it should not, in a sentence; null: nothing. */
export function formTrouble(shape: FormShape, form: FormData): string | null {
  for (const name of new Set(form.keys())) {
    const field = Object.hasOwn(shape, name) ? shape[name] : undefined;
    if (field === undefined) return `This form has no field ${quoted(name)}.`;
    const values = form.getAll(name);
    if (values.length > field.most)
      return `The field ${quoted(name)} is there ${values.length} times; ${field.most} at most is taken.`;
    const trouble = values.map((value) => valueTrouble(field, value)).find((one) => one !== null);
    if (trouble != null) return `The field ${quoted(name)} ${trouble}.`;
  }
  return null;
}

function valueTrouble({ takes, longest, words }: FieldShape, value: string | File): string | null {
  if (typeof value !== 'string') return takes === 'file' ? null : 'takes no file';
  if (takes === 'file') return 'takes a file';
  if (value.length > longest) return `is longer than ${longest} letters`;
  if (takes === 'number') return isNumber(value) ? null : 'takes a whole number';
  return words === undefined || words.includes(value.trim()) ? null : `takes ${words.join(', ')}`;
}

function isNumber(value: string): boolean {
  return /^\d{1,16}$/.test(value) && Number.isSafeInteger(Number(value));
}

/** Whoever reads it is not to be steered by a name that somebody made up. */
function quoted(name: string): string {
  return `"${name.slice(0, 60).replace(/[^\w.-]/g, '?')}"`;
}
