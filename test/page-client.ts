/**
 * A browser without a window: asks the real app for pages, over a library in memory and the sample
 * edition for a network.
 */

import { setTimeout as sleep } from 'node:timers/promises';
import type { Hono } from 'hono';
import { parseHTML } from 'linkedom';
import { createApp } from '../src/http/app.ts';
import type { AppRooms } from '../src/http/app-rooms.ts';
import { type LibraryActions, libraryActions } from '../src/pipeline/library-actions.ts';
import { sampleEdition } from '../src/pipeline/sample-edition.ts';
import { type Scheduler, startScheduler } from '../src/pipeline/scheduler.ts';
import { type DeskParts, type TestDesk, testDesk } from './desk.ts';
import { FRIDAY_EVENING, fetchFromNewsstand } from './newsroom.ts';
import { wordsOf } from './words-in.ts';

export type Page = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** All elements that a selector finds, as their words with white space folded. */
  readonly words: (selector: string) => readonly string[];
  /** An attribute of every element that a selector finds. */
  readonly attributes: (selector: string, name: string) => readonly string[];
};

export type PageClient = {
  readonly desk: TestDesk;
  readonly app: Hono;
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Page>;
  /** Sends a form as our own pages do. */
  readonly post: (path: string, fields: Fields, headers?: Record<string, string>) => Promise<Page>;
  /** Sends a form and goes where the answer leads. */
  readonly follow: (path: string, fields: Fields) => Promise<Page>;
  /** Follows the sample edition and waits for all of its news. */
  readonly openSample: () => Promise<void>;
  readonly refreshed: () => Promise<void>;
  readonly close: () => Promise<void>;
};

type Fields = Readonly<Record<string, string | readonly string[] | File>>;

/** What a browser sends when a reader follows a link of ours. */
export const OPENING = { 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'document' };

/** Nothing is done behind the pages: for tests that put articles into stories by hand. */
export const IDLE: Scheduler = {
  refreshNow: () => {},
  progress: () => ({
    ...{ isRunning: false, done: 0, total: 0, added: 0, failed: 0 },
    ...{ startedAt: null, currentHost: null },
  }),
  goOverTexts: () => {},
  stop: async () => {},
};

export function pageClient(
  parts: DeskParts & {
    readonly scheduler?: Scheduler;
    readonly config?: Partial<AppRooms['config']>;
  } = {
    fetchPage: fetchFromNewsstand({ anchor: FRIDAY_EVENING }),
  },
  actionsInstead: Partial<LibraryActions> = {},
): PageClient {
  const desk = testDesk(parts);
  const scheduler = parts.scheduler ?? startScheduler(desk);
  const sample = sampleEdition(desk);
  const actions = {
    ...libraryActions({ desk, scheduler, sampleEdition: sample }),
    ...actionsInstead,
  };
  const app = createApp({
    desk,
    actions,
    config: {
      publicHosts: [],
      trustedProxies: [],
      isLocal: true,
      backupsKept: null,
      ...parts.config,
    },
  });
  const refreshed = async () => {
    while (scheduler.progress().isRunning) await sleep(5);
  };
  const get = async (path: string, headers: Record<string, string> = {}) =>
    toPage(await app.request(path, { headers }));
  const post = async (path: string, fields: Fields, headers: Record<string, string> = {}) =>
    toPage(
      await app.request(path, {
        method: 'POST',
        body: toForm(fields),
        headers: { 'sec-fetch-site': 'same-origin', ...headers },
      }),
    );
  return {
    desk,
    app,
    get,
    post,
    follow: async (path, fields) => {
      const { headers } = await post(path, fields);
      return get(headers.get('location') ?? '/nowhere');
    },
    openSample: async () => {
      await post('/sample-edition/follow', {});
      await refreshed();
    },
    refreshed,
    close: async () => {
      await scheduler.stop();
      await sample.close();
      await desk.close();
    },
  };
}

function toForm(fields: Fields): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string') form.append(name, value);
    else if (value instanceof File) form.append(name, value);
    else for (const one of value) form.append(name, one);
  }
  return form;
}

async function toPage(response: Response): Promise<Page> {
  const text = await response.text();
  const found = (selector: string) => [...parseHTML(text).document.querySelectorAll(selector)];
  return {
    status: response.status,
    headers: response.headers,
    text,
    words: (selector) => found(selector).map(wordsOf),
    attributes: (selector, name) => found(selector).map((one) => one.getAttribute(name) ?? ''),
  };
}
