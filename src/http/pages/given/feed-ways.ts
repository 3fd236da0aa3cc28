import { html } from 'hono/html';
import { say, sayHtml } from '../../language/say.ts';
import type { Html } from '../frame/html.ts';

export const GIVEN_PATH = '/account/feeds';

const LONGEST_TITLE = 200;

type Feed = {
  /** Below /feeds/atom: mostly the page's own path. */
  readonly path: string;
  readonly title: string;
};

/** For a page's head: by this programs find the feed of what it shows, in three forms. */
export function feedHead({ path, title }: Feed): Html {
  const name = cut(title);
  return html`<link rel="alternate" type="application/atom+xml" title="${name}" href="/feeds/atom${path}"><link rel="alternate" type="application/rss+xml" title="${name}" href="/feeds/rss${path}"><link rel="alternate" type="application/feed+json" title="${name}" href="/feeds/json${path}">`;
}

/** A line under what a page shows: the three forms, and the way to an address that can be given away. */
export function feedWays({ path, title }: Feed): Html {
  return html`<p class="feed-words">${sayHtml('Follow it elsewhere: {feeds}. {give}', {
    feeds: feedLinks(path),
    give: html`<a href="${givePath({ path, title })}">${say('Give it out')}</a>`,
  })}</p>`;
}

/** "Atom, RSS, JSON Feed" as links. */
export function feedLinks(path: string): Html {
  return html`<a href="/feeds/atom${path}">Atom</a>, <a href="/feeds/rss${path}">RSS</a>, <a href="/feeds/json${path}">JSON Feed</a>`;
}

/** Where an address for a feed is made that can be changed and ended alone. */
export function givePath({ path, title }: Feed): string {
  return `${GIVEN_PATH}?${new URLSearchParams({ of: path, name: cut(title) })}`;
}

function cut(title: string): string {
  return title.slice(0, LONGEST_TITLE).toWellFormed();
}
