/** A browser without a window that keeps cookies and sends forms as it was given them, tokens and all: for what is before the door. */

import type { Hono } from 'hono';
import { parseHTML } from 'linkedom';
import { wordsOf } from './words-in.ts';

export type Seen = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly words: (selector: string) => readonly string[];
  /** An attribute of every element that a selector finds. */
  readonly attributes: (selector: string, name: string) => readonly string[];
};

export type CookieJar = {
  readonly cookies: Map<string, string>;
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Seen>;
  /** Loads a page, fills in its form for an address and sends it; goes nowhere then. */
  readonly send: (page: string, action: string, fields: Record<string, string>) => Promise<Seen>;
  /** Sends what one likes, as a page of ours would. */
  readonly post: (
    path: string,
    fields: Record<string, string>,
    headers?: Record<string, string>,
  ) => Promise<Seen>;
};

export type Place = {
  /** "http://localhost" is usual. */
  readonly origin?: string;
  /** At the other end of the socket. */
  readonly address?: string;
  readonly headers?: Record<string, string>;
};

export function cookieJar(app: Hono, place: Place = {}): CookieJar {
  const { origin = 'http://localhost', address = '192.0.2.7' } = place;
  const cookies = new Map<string, string>();
  const ask = async (path: string, init: RequestInit): Promise<Seen> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = new Headers({ host: new URL(origin).host, ...place.headers });
    for (const [name, value] of new Headers(init.headers)) headers.set(name, value);
    if (cookie !== '') headers.set('cookie', cookie);
    const env = { incoming: { socket: { remoteAddress: address } } };
    const answer = await app.request(`${origin}${path}`, { ...init, headers }, env);
    for (const line of answer.headers.getSetCookie()) keep(cookies, line);
    const text = await answer.text();
    const found = (selector: string) => [...parseHTML(text).document.querySelectorAll(selector)];
    return {
      status: answer.status,
      headers: answer.headers,
      text,
      words: (selector) => found(selector).map(wordsOf),
      attributes: (selector, name) => found(selector).map((one) => one.getAttribute(name) ?? ''),
    };
  };
  const get = (path: string, headers: Record<string, string> = {}) =>
    ask(path, {
      headers: { accept: 'text/html', 'sec-fetch-mode': 'navigate', ...headers },
    });
  const post = (
    path: string,
    fields: Record<string, string>,
    headers: Record<string, string> = {},
  ) =>
    ask(path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'navigate', ...headers },
    });
  const send = async (page: string, action: string, fields: Record<string, string>) => {
    const { document } = parseHTML((await get(page)).text);
    const form = [...document.querySelectorAll('form')].find(
      (one) => one.getAttribute('action') === action,
    );
    if (form === undefined) throw new Error(`${page} has no form for ${action}`);
    const hidden = [...form.querySelectorAll('input[type="hidden"]')].map((input) => [
      input.getAttribute('name') ?? '',
      input.getAttribute('value') ?? '',
    ]);
    return post(action, { ...Object.fromEntries(hidden), ...fields });
  };
  return { cookies, get, send, post };
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(/; */);
  const at = pair.indexOf('=');
  const isGone = attributes.some((one) => /^max-age=0$/i.test(one));
  if (isGone) cookies.delete(pair.slice(0, at));
  else cookies.set(pair.slice(0, at), pair.slice(at + 1));
}
