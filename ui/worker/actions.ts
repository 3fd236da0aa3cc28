import {
  type Action,
  addAction,
  type QueuedAction,
  queuedActions,
  removeAction,
} from './database.ts';
import { knownHouse } from './house.ts';
import type { WaitingMark } from './messages.ts';

/** What a reader does that may wait; see src/http/pages/marks/answer-once.ts. */
const ACTIONS =
  /^\/(?:marks\/[\w-]{1,20}|reading\/finished|following(?:\/(?:change|end|restore|undo))?|edition\/(?:hide|show)|corrections\/(?:seen|unseen))$/;
/** By which the server says that an action is done for good. */
const DONE = 'hearsay-action';

export function isAction(path: string): boolean {
  return ACTIONS.test(path);
}

export async function actionOf(request: Request): Promise<Action | null> {
  const fields: [string, string][] = [];
  for (const [name, value] of await request.formData()) {
    if (typeof value !== 'string') return null;
    fields.push([name, value]);
  }
  const house = await knownHouse();
  return {
    key: crypto.randomUUID(),
    at: Date.now(),
    path: new URL(request.url).pathname,
    fields,
    reader: house?.reader ?? null,
  };
}

/** Null: it cannot be known to be done. */
async function send(action: Action): Promise<Response | null> {
  const { key, at, path, fields, reader } = action;
  const body = new URLSearchParams();
  for (const [name, value] of fields) body.append(name, value);
  const headers = {
    accept: 'application/json',
    'idempotency-key': key,
    'hearsay-at': String(at),
    'hearsay-sent': String(Date.now()),
    ...(reader === null ? {} : { 'hearsay-reader': String(reader) }),
  };
  try {
    const answer = await fetch(path, { method: 'POST', body, headers, redirect: 'manual' });
    return answer.headers.get(DONE) === key ? answer : null;
  } catch {
    return null;
  }
}

let sending: Promise<number> = Promise.resolve(0);

/** Sends what waits, in order, one at a time, and stops at the first that does not come through. Returns how many went. */
export function sendWaiting(): Promise<number> {
  const mine = sending.then(sendAll, sendAll);
  sending = mine;
  return mine;
}

async function sendAll(): Promise<number> {
  let count = 0;
  for (const action of await ownActions()) {
    if ((await send(action)) === null) break;
    await removeAction(action.number);
    count += 1;
  }
  return count;
}

/** Another reader's wait until that reader is back. */
async function ownActions(): Promise<QueuedAction[]> {
  const [all, house] = await Promise.all([queuedActions(), knownHouse()]);
  return all.filter(({ reader }) => reader === null || reader === house?.reader);
}

export type Acted = { readonly isDone: boolean; readonly answer: Response };

/** Does it now, after whatever waits; else it waits too. */
export async function act(action: Action): Promise<Acted> {
  await sendWaiting();
  const isFree = (await ownActions()).length === 0;
  const answer = isFree ? await send(action) : null;
  if (answer !== null) return { isDone: true, answer };
  await addAction(action);
  return { isDone: false, answer: await answerOfWaiting(action) };
}

const OPPOSITE: Readonly<Record<string, string>> = {
  '/marks/read': '/marks/unread',
  '/marks/unread': '/marks/read',
  '/marks/saved': '/marks/unsaved',
  '/marks/unsaved': '/marks/saved',
};

/** As src/http/pages/marks/notice.ts says it, with the way back. */
async function answerOfWaiting({ path, fields }: Action): Promise<Response> {
  const house = await knownHouse();
  const action = OPPOSITE[path];
  const field = fields.find(([name]) => isMarked(name));
  const undo = action === undefined || field === undefined ? null : { action, field };
  return Response.json({ text: house?.words.waits ?? '', undo });
}

export async function waitingCount(): Promise<number> {
  return (await ownActions()).length;
}

/** What waits of marks, so that kept pages can show it; the last of each counts. */
export async function waitingMarks(): Promise<WaitingMark[]> {
  const marks = new Map<string, WaitingMark>();
  for (const { path, fields } of await ownActions()) {
    const isSet = path === '/marks/read' || path === '/marks/saved';
    if (!isSet && path !== '/marks/unread' && path !== '/marks/unsaved') continue;
    const mark = path.endsWith('read') ? 'read' : 'saved';
    for (const [name, id] of fields) {
      if (isMarked(name)) marks.set(`${mark} ${name} ${id}`, { of: name, id, mark, isSet });
    }
  }
  return [...marks.values()];
}

/** The fields that name what a mark is of. */
function isMarked(name: string): name is WaitingMark['of'] {
  return name === 'article' || name === 'story';
}
