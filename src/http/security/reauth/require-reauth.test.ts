import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hono } from 'hono';
import type { Session } from '../../../model/accounts/account.ts';
import { MINUTE } from '../../../model/time.ts';
import { setCalling } from '../sessions/caller.ts';
import { requireReauth } from './require-reauth.ts';

const NOW = 1_000_000 * MINUTE;
const READER = {
  ...({ id: 2, name: 'Mara', displayName: null, role: 'member', email: null } as const),
  ...{ emailConfirmedAt: null, hasPassword: true, createdAt: 0, disabledAt: null },
};

function appFor(session: Pick<Session, 'way' | 'provedAt'> | null) {
  const app = new Hono();
  app.use(async (context, next) => {
    const whole = {
      ...({
        id: 1,
        readerId: 2,
        kind: 'browser',
        scope: 'change',
        name: null,
        userAgent: null,
      } as const),
      ...{ createdAt: 0, lastSeenAt: NOW, expiresAt: null },
    };
    if (session === null) setCalling(context, { kind: 'open' });
    else setCalling(context, { kind: 'known', reader: READER, session: { ...whole, ...session } });
    await next();
  });
  app.use(requireReauth({ desk: { now: () => NOW } }));
  app.all('/*', (context) => context.text('done'));
  return app;
}

test('who showed lately who they are is not asked; who did long ago is, and comes back', async () => {
  const fresh = appFor({ way: 'password', provedAt: NOW - 14 * MINUTE });
  assert.equal((await fresh.request('/house/members')).status, 200);
  const old = appFor({ way: 'password', provedAt: NOW - 15 * MINUTE });
  const { status, headers } = await old.request('/house/members?page=2');
  assert.deepEqual(
    [status, headers.get('location')],
    [303, '/account/confirm?next=%2Fhouse%2Fmembers%3Fpage%3D2'],
  );
});

test('a form that was filled in for half an hour is taken; one of last night leads to its page', async () => {
  const later = appFor({ way: 'passkey', provedAt: NOW - 40 * MINUTE });
  assert.equal((await later.request('/house/members', { method: 'POST' })).status, 200);
  const old = appFor({ way: 'passkey', provedAt: NOW - 45 * MINUTE });
  const referer = 'http://localhost/house/members?page=2';
  const answer = await old.request('/house/role', { method: 'POST', headers: { referer } });
  assert.equal(
    answer.headers.get('location'),
    '/account/confirm?next=%2Fhouse%2Fmembers%3Fpage%3D2',
  );
});

test('a session from before, or by a clock that ran ahead, proves nothing; where nobody signs in nobody is asked', async () => {
  for (const provedAt of [null, NOW + MINUTE])
    assert.equal((await appFor({ way: null, provedAt }).request('/x')).status, 303);
  assert.equal((await appFor(null).request('/x')).status, 200);
});
