import type { FetchTrouble } from '../../src/model/fetch-page.ts';
import { endless, type Fault, status, whole } from './answers.ts';

const trouble = (cause: FetchTrouble, code: number, retryAfter: number | null = null) => ({
  kind: 'failed',
  cause,
  status: code,
  retryAfter,
});

/** Servers that answer by a number. */
export const STATUSES: readonly Fault[] = [
  {
    name: 'has nothing new',
    send: status(304, 'cache-control: max-age=90'),
    request: { etag: 'W/"é"' },
    expect: { kind: 'unchanged', movedTo: null, freshFor: 90_000 },
  },
  {
    name: 'says unchanged without being asked',
    send: status(304),
    expect: trouble('broken answer', 304),
  },
  { name: 'is gone', send: status(410), expect: { kind: 'gone' } },
  { name: 'sends nothing', send: status(204), expect: trouble('other status', 204) },
  {
    name: 'sends a part',
    send: whole('HTTP/1.1 206 Part\ncontent-length: 3', 'abc'),
    expect: trouble('other status', 206),
  },
  { name: 'offers a choice', send: status(300), expect: trouble('other status', 300) },
  { name: 'wants a password', send: status(401), expect: trouble('forbidden', 401) },
  { name: 'wants money', send: status(402), expect: trouble('forbidden', 402) },
  {
    name: 'locks us out',
    send: whole('HTTP/1.1 403 No\ncontent-length: 2000000000', 'go away'),
    expect: trouble('forbidden', 403),
  },
  { name: 'has no such page', send: status(404), expect: trouble('not found', 404) },
  { name: 'is a teapot', send: status(418), expect: trouble('other status', 418) },
  { name: 'is silenced by law', send: status(451), expect: trouble('forbidden', 451) },
  { name: 'is broken', send: status(500), expect: trouble('server trouble', 500) },
  {
    name: 'is broken and talks for ever about it',
    send: endless('HTTP/1.1 500 Oh\n\n', 'sorry ', 20),
    expect: trouble('server trouble', 500),
  },
  { name: 'is broken behind a gate', send: status(502), expect: trouble('server trouble', 502) },
  {
    name: 'is being mended',
    send: status(503, 'retry-after: 3600'),
    expect: trouble('server trouble', 503, 3_600_000),
  },
  {
    name: 'has a fault that nobody knows',
    send: status(599),
    expect: trouble('server trouble', 599),
  },
  {
    name: 'wants a pause',
    send: status(429, 'retry-after: 120'),
    expect: trouble('too many requests', 429, 120_000),
  },
  {
    name: 'wants a pause until a date',
    send: status(429, 'retry-after: Sun, 01 Mar 2026 12:05:00 GMT'),
    expect: trouble('too many requests', 429, 300_000),
  },
  {
    name: 'wants a pause until a date that is over',
    send: status(429, 'retry-after: Sun, 01 Mar 2020 12:05:00 GMT'),
    expect: trouble('too many requests', 429, 0),
  },
  {
    name: 'wants a pause of less than nothing',
    send: status(429, 'retry-after: -5'),
    expect: trouble('too many requests', 429),
  },
  {
    name: 'wants a pause in words',
    send: status(429, 'retry-after: soon'),
    expect: trouble('too many requests', 429),
  },
  {
    name: 'wants an endless pause',
    send: status(429, `retry-after: ${'9'.repeat(30)}`),
    expect: trouble('too many requests', 429, 2 ** 31 * 1000),
  },
  {
    name: 'wants two pauses',
    send: status(429, 'retry-after: 60\nretry-after: 90'),
    expect: trouble('too many requests', 429, 60_000),
  },
];
