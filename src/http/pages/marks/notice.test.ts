import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Hono } from 'hono';
import { backPath } from '../frame/back-path.ts';
import { answerDone, type Done, noticeIn } from './notice.ts';

const EVERY: readonly Done[] = [
  { kind: 'read', count: 31, action: 7 },
  { action: 7, count: 31, kind: 'read' },
  { kind: 'unread', articleId: 3676751831042046 },
  { kind: 'saved', articleId: 1 },
  { kind: 'unsaved', articleId: 1 },
  { kind: 'unsubscribed', feedId: 4 },
  { kind: 'subscribed', count: 12 },
  { kind: 'left-sample', count: 13 },
  { kind: 'imported', added: 3, known: 9 },
  { kind: 'rules-imported', added: 3, known: 9 },
  { kind: 'put-back', ruleId: 3, waiting: 0 },
  { kind: 'left-out', ruleId: 3, waiting: 1204 },
  { kind: 'rule-removed', ruleId: 3 },
  { kind: 'no-rule' },
  { kind: 'undone' },
  { kind: 'restored' },
  { kind: 'settings' },
  { kind: 'asked' },
  { kind: 'changed' },
  { kind: 'page-read' },
  { kind: 'page-failed' },
];

test('what was done travels in the address and is said on the next page', async () => {
  for (const done of EVERY) {
    const app = new Hono().get('/json', (context) => answerDone(context, '/x?y=1', done));
    const json = await app.request('/json', { headers: { accept: 'application/json' } });
    const moved = await app.request('/json');
    const { pathname, searchParams } = new URL(
      moved.headers.get('location') ?? '',
      'http://localhost',
    );
    assert.equal(pathname, '/x');
    assert.equal(searchParams.get('y'), '1');
    assert.deepEqual(noticeIn(searchParams), await json.json());
  }
});

test('an address made up by a stranger says nothing of its own', () => {
  fc.assert(
    fc.property(fc.string(), (did) => {
      const notice = noticeIn(new URLSearchParams({ did }));
      if (notice === null) return;
      assert.match(notice.text, /^[A-Z\d][\w ,.;:]+\.$/);
      assert.ok(notice.undo === null || /^\d+$/.test(notice.undo.field[1]));
    }),
  );
});

test('the way back never leads to another site', () => {
  const cases: [unknown, string][] = [
    ['/search?q=a%20b#a12', '/search?q=a%20b#a12'],
    ['https://evil.example/', '/'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['\t//evil.example', '/'],
    ['javascript:alert(1)', '/'],
    ['', '/'],
    [null, '/'],
    ['/x/../../y', '/y'],
  ];
  for (const [stated, path] of cases) assert.equal(backPath(stated), path, String(stated));
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.webUrl(),
        fc.string().map((text) => `/${text}`),
      ),
      (stated) => {
        const url = new URL(backPath(stated), 'http://ours.example');
        assert.equal(url.origin, 'http://ours.example');
      },
    ),
  );
});
