import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hono } from 'hono';
import { readConfig } from '../../config.ts';
import { remoteOf } from './remote.ts';

async function seen(
  trusted: readonly string[],
  socket: string,
  headers: Record<string, string> = {},
): Promise<string> {
  const app = new Hono();
  const remote = remoteOf(trusted);
  app.get('/', (context) => {
    const { address, isEncrypted } = remote(context);
    return context.text(`${address} ${isEncrypted}`);
  });
  const env = { incoming: { socket: { remoteAddress: socket } } };
  return (await app.request('/', { headers }, env)).text();
}

test('what a request says of where it comes from is believed of our own proxies alone', async () => {
  const forged = { 'x-forwarded-for': '203.0.113.9', 'x-forwarded-proto': 'https' };
  assert.equal(await seen([], '198.51.100.7', forged), '198.51.100.7 false');
  assert.equal(await seen(['10.0.0.0/8'], '198.51.100.7', forged), '198.51.100.7 false');
  assert.equal(await seen(['10.0.0.0/8'], '10.1.2.3', forged), '203.0.113.9 true');
  assert.equal(await seen(['127.0.0.0/8'], '::ffff:127.0.0.1', forged), '203.0.113.9 true');
  assert.equal(
    await seen(['::1'], '::1', { 'x-forwarded-for': '[2001:db8::7]:443' }),
    '2001:db8::7 false',
  );
});

test('of several the last counts that is no proxy of ours: those before it anybody can write', async () => {
  const hops = (list: string) => seen(['10.0.0.0/8'], '10.0.0.1', { 'x-forwarded-for': list });
  assert.equal(await hops('1.2.3.4, 203.0.113.9, 10.0.0.2'), '203.0.113.9 false');
  assert.equal(await hops('127.0.0.1, 203.0.113.9:5555'), '203.0.113.9 false');
  assert.equal(await hops('1.2.3.4, nonsense'), '10.0.0.1 false');
  assert.equal(await hops(''), '10.0.0.1 false');
  assert.equal(await hops('1.2.3.4,'.repeat(20_000)), '10.0.0.1 false');
});

test('proxies are addresses or ranges; what is none stops the start; a public host means one on this machine', () => {
  const proxies = (environment: Record<string, string>) => readConfig(environment).trustedProxies;
  assert.deepEqual(proxies({}), []);
  assert.deepEqual(proxies({ HEARSAY_PUBLIC_HOSTS: 'news.example.org' }), ['127.0.0.0/8', '::1']);
  assert.deepEqual(proxies({ HEARSAY_TRUSTED_PROXIES: '10.0.0.0/8, ::1' }), ['10.0.0.0/8', '::1']);
  for (const wrong of [
    'proxy.example.org',
    '10.0.0.0/33',
    '10.0.0.0/x',
    '1.2.3.4/8/8',
    '300.1.1.1',
  ])
    assert.throws(() => proxies({ HEARSAY_TRUSTED_PROXIES: wrong }), /takes addresses and ranges/);
});
