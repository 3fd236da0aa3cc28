import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { pageClient } from '../../../test/page-client.ts';

const { app, close } = pageClient();
after(close);

const ORIGIN = 'http://localhost:8484';
const PERSON = { 'sec-fetch-mode': 'navigate', 'accept-language': 'de' };
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const OURS = { ...FORM, 'sec-fetch-site': 'same-origin' };

type Asked = { path: string; headers?: Record<string, string>; body?: string; origin?: string };

/** What each guard refuses, by its status. */
const REFUSED: readonly (readonly [number, Asked])[] = [
  [421, { path: '/', origin: 'http://harbour-post.example' }],
  [405, { path: '/marks/read' }],
  [403, { path: '/marks/read', headers: FORM, body: 'article=1' }],
  [400, { path: '/marks/read', headers: OURS, body: 'owner=yes' }],
  [415, { path: '/marks/read', headers: { ...OURS, 'content-type': 'text/plain' }, body: 'a=1' }],
  [413, { path: '/settings', headers: OURS, body: 'a'.repeat(3_000_000) }],
];

function ask({ path, headers, body, origin = ORIGIN }: Asked, more: Record<string, string>) {
  const request = {
    headers: { ...headers, ...more },
    ...(body !== undefined && { method: 'POST', body }),
  };
  return app.request(`${origin}${path}`, request);
}

test('what guards refuse is told to people on a page in their language', async () => {
  for (const [status, asked] of REFUSED) {
    const answer = await ask(asked, PERSON);
    const page = await answer.text();
    assert.equal(answer.status, status, asked.path);
    assert.match(answer.headers.get('content-type') ?? '', /^text\/html/, String(status));
    assert.match(page, /<html lang="de"/, String(status));
    const isNamed = /<h1>Es wurde nichts getan<\/h1>/.test(page);
    assert.ok(isNamed, `${status}: ${page}`);
    assert.match(answer.headers.get('content-security-policy') ?? '', /default-src 'none'/);
  }
});

test('programs are told the same in a line of English, and so are scripts', async () => {
  for (const [status, asked] of REFUSED) {
    for (const more of [{}, { 'sec-fetch-mode': 'cors', 'accept-language': 'de' }]) {
      const answer = await ask(asked, more);
      assert.equal(answer.status, status, asked.path);
      assert.match(answer.headers.get('content-type') ?? '', /^text\/plain/, String(status));
      assert.match(await answer.text(), /^(?:This|That|Hearsay|The) .{10,300}\.\n$/);
    }
  }
});
