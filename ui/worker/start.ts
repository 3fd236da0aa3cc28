/**
 * Stands between the pages and the network: pages come from the network, and from this device when it does not answer;
 * what a reader does meanwhile waits and is sent later. docs/notes/offline.md says why it is so.
 */

import { act, actionOf, isAction, sendWaiting, waitingCount, waitingMarks } from './actions.ts';
import { listenForAlerts } from './alerts.ts';
import { type Action, readFact, writeFact } from './database.ts';
import { dropOldCaches, houseFile, isHouseFile, renewHouse } from './house.ts';
import {
  forgetPages,
  keepEdition,
  keepIfOld,
  keepingUnderWay,
  keepSaved,
  USUAL,
} from './keep-edition.ts';
import { keptPicture } from './kept-pictures.ts';
import type { Answer, Question, State } from './messages.ts';
import { openPage } from './open-page.ts';

declare const self: ServiceWorkerGlobalScope;

listenForAlerts();

/** The name under which a browser wakes us when the network is back, tabs or no tabs. */
const SYNC = 'hearsay-actions';

self.addEventListener('install', (event) => {
  event.waitUntil(renewHouse().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(start());
});

async function start(): Promise<void> {
  await dropOldCaches();
  // Else every page would wait for the worker to wake before it is asked for.
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin) return;
  if (request.method === 'POST' && isAction(pathname)) event.respondWith(doAction(event));
  else if (request.method === 'POST' && isDoor(pathname)) event.respondWith(passDoor(event));
  if (request.method !== 'GET') return;
  if (isHouseFile(pathname)) event.respondWith(houseFile(request));
  else if (pathname.startsWith('/picture/')) event.respondWith(keptPicture(request));
  else if (request.mode === 'navigate' && !/^\/(?:sample|api)\//.test(pathname)) {
    event.respondWith(openPage(event, noteAction));
  }
});

/** Where somebody else may become the one who reads: see src/http/pages/sign-in. */
function isDoor(path: string): boolean {
  return /^\/(?:sign-in|sign-out|welcome\/[\w-]{43})$/.test(path);
}

/** Whoever was here before has nothing of theirs left to the next; what waits is sent while it still can be. */
async function passDoor({ request }: FetchEvent): Promise<Response> {
  await sendWaiting().catch(() => {});
  const answer = await fetch(request);
  await forgetPages();
  return answer;
}

async function doAction(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const action = await actionOf(request.clone());
  if (action === null) return fetch(request);
  if (request.mode === 'navigate') return sendForm(event, action);
  const { isDone, answer } = await act(action);
  if (!isDone) await wakeLater();
  const article = action.fields.find(([name]) => name === 'article')?.[1];
  if (isDone && action.path === '/marks/saved' && article !== undefined) {
    event.waitUntil(keepSaved(`/article/${article}`).catch(() => {}));
  }
  return answer;
}

/** A form without a script: the server leads on to a page with its notice; without one, back to where it was sent from. */
async function sendForm({ request }: FetchEvent, action: Action): Promise<Response> {
  await sendWaiting();
  try {
    return await fetch(request);
  } catch {
    await act(action);
    await wakeLater();
    const back = action.fields.find(([name]) => name === 'back')?.[1] ?? '/';
    const url = URL.parse(back, self.location.origin);
    return Response.redirect(url?.origin === self.location.origin ? url.href : '/', 303);
  }
}

/** What opening a kept page does. */
async function noteAction(path: string, fields: [string, string][]): Promise<void> {
  const body = new URLSearchParams(fields);
  const action = await actionOf(new Request(path, { method: 'POST', body }));
  if (action === null) return;
  const { isDone } = await act(action);
  if (!isDone) await wakeLater();
}

/** In some browsers only; elsewhere what waits is sent when the next page is opened or the network is back. */
async function wakeLater(): Promise<void> {
  const { registration } = self;
  if ('sync' in registration && canWake(registration.sync)) {
    await registration.sync.register(SYNC).catch(() => {});
  }
}

/** Background Sync (WICG) is in no list of types. */
function canWake(sync: unknown): sync is { register: (name: string) => Promise<void> } {
  return typeof sync === 'object' && sync !== null && 'register' in sync;
}

self.addEventListener('sync', (event) => {
  if (!(event instanceof ExtendableEvent)) return;
  // What fails here the browser tries again later.
  event.waitUntil(
    sendAndTell().then(async () => {
      if ((await waitingCount()) > 0) throw new Error('not all was sent');
    }),
  );
});

async function sendAndTell(): Promise<void> {
  const count = await sendWaiting();
  if (count > 0) await tell({ kind: 'sent', count });
}

self.addEventListener('message', (event) => {
  const question: Question = event.data;
  event.waitUntil(answer(question).catch(() => {}));
});

async function answer(question: Question): Promise<void> {
  const tellState = () => {
    state().then(tell, () => {});
  };
  switch (question.kind) {
    case 'visit':
      await sendAndTell();
      await tell(await state());
      return keepIfOld(tellState);
    case 'ask':
      return tell(await state());
    case 'choose':
      await writeFact('choice', question.choice);
      if (question.choice.pages === 0) await forgetPages();
      return keepEdition(tellState);
    case 'keep':
      return keepEdition(tellState);
    case 'forget':
      await writeFact('choice', { ...USUAL, pages: 0 });
      await forgetPages();
      return tell(await state());
    case 'leave':
      return forgetPages();
  }
}

async function state(): Promise<State> {
  return {
    kind: 'state',
    choice: (await readFact('choice')) ?? USUAL,
    kept: (await readFact('kept')) ?? [],
    keptAt: (await readFact('keptAt')) ?? null,
    underWay: keepingUnderWay(),
    waiting: await waitingMarks(),
    waitingCount: await waitingCount(),
  };
}

/** A page that was on its way when the worker took over is not the worker's, and waits for an answer all the same. */
async function tell(said: Answer): Promise<void> {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  for (const window of windows) window.postMessage(said);
}
