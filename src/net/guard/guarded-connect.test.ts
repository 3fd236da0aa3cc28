import assert from 'node:assert/strict';
import type { LookupAddress } from 'node:dns';
import { connect, type LookupFunction, Socket } from 'node:net';
import { test } from 'node:test';
import type { buildConnector } from 'undici';
import { listen } from '../loopback.ts';
import { readAllowedPrivate } from './allowed-private.ts';
import { guardedConnect, RefusedAddressError } from './guarded-connect.ts';

const closed = new AbortController().signal;

type Build = typeof buildConnector;

function answering(...addresses: string[]): LookupFunction {
  const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  return (_host, _options, callback) => callback(null, found);
}

/** What the connector would try for a name, without connecting. */
function tried(lookup: LookupFunction, all = true, allow: string[] = []) {
  return new Promise<string | LookupAddress[]>((resolve, reject) => {
    const build: Build = (options) => () => {
      const guarded = options && 'lookup' in options ? options.lookup : undefined;
      guarded?.('news.example', { all }, (error, found) =>
        error ? reject(error) : resolve(found),
      );
    };
    const guard = {
      config: { builtInHosts: new Map(), lookup },
      limits: { headerTimeout: 1000 },
      closed,
    };
    const allowed = readAllowedPrivate(allow);
    const go = guardedConnect({ ...guard, allowed, build });
    go({ hostname: 'news.example', protocol: 'https:', port: '' }, () => {});
  });
}

test('of a name with public and private addresses, only the public ones are tried', async () => {
  const lookup = answering('10.0.0.1', '8.8.8.8', '::1', '2606:4700::1', '127.0.0.1');
  const found = await tried(lookup);
  assert.deepEqual(found, [
    { address: '8.8.8.8', family: 4 },
    { address: '2606:4700::1', family: 6 },
  ]);
  assert.equal(await tried(lookup, false), '8.8.8.8');
});

test('a name with private addresses only is refused, whatever their spelling', async () => {
  const names = [
    ['127.0.0.1'],
    ['::ffff:7f00:1', '::1'],
    ['64:ff9b::7f00:1'],
    ['169.254.169.254'],
    ['x'],
  ];
  for (const addresses of names) {
    await assert.rejects(tried(answering(...addresses)), RefusedAddressError, addresses.join());
    await assert.rejects(tried(answering(...addresses), false), RefusedAddressError);
  }
});

test('a name without any address is refused', async () => {
  await assert.rejects(tried(answering()), RefusedAddressError);
});

test('an allowed name may lead anywhere, on the allowed port', async () => {
  const lookup = answering('10.0.0.1');
  assert.deepEqual(await tried(lookup, true, ['news.example']), [
    { address: '10.0.0.1', family: 4 },
  ]);
  assert.equal(await tried(lookup, false, ['news.example:443']), '10.0.0.1');
  await assert.rejects(tried(lookup, true, ['news.example:80']), RefusedAddressError);
});

test('a name with hundreds of addresses is tried at eight of them', async () => {
  const many = Array.from({ length: 300 }, (_, n) => `8.8.${n % 256}.1`);
  assert.equal((await tried(answering(...many))).length, 8);
});

test('a connection that ends up elsewhere than looked up is cut before anything is sent', async () => {
  const secret = await listen('127.0.0.1', () => assert.fail('a request was sent'));
  const sockets: Socket[] = [];
  // As if the system had been deceived: whatever is asked for, this connects to 127.0.0.1.
  const build: Build = () => (_options, callback) => {
    const socket = connect(secret.port, '127.0.0.1', () => callback(null, socket));
    sockets.push(socket);
  };
  const guard = {
    config: { builtInHosts: new Map() },
    limits: { headerTimeout: 1000 },
    closed,
    build,
  };
  const go = guardedConnect({ ...guard, allowed: readAllowedPrivate([]) });
  const outcome = await new Promise<unknown>((resolve) => {
    go({ hostname: 'news.example', protocol: 'http:', port: '' }, (...outcome) =>
      resolve(outcome[0]),
    );
  });
  assert.ok(outcome instanceof RefusedAddressError);
  assert.equal(sockets[0]?.destroyed, true);
  secret.close();
});

test('a socket that does not say where it leads is not used', async () => {
  const build: Build = () => (_options, callback) => callback(null, new Socket());
  const guard = {
    config: { builtInHosts: new Map() },
    limits: { headerTimeout: 1000 },
    closed,
    build,
  };
  const go = guardedConnect({ ...guard, allowed: readAllowedPrivate([]) });
  const outcome = await new Promise<unknown>((resolve) => {
    go({ hostname: 'news.example', protocol: 'http:', port: '' }, (...outcome) =>
      resolve(outcome[0]),
    );
  });
  assert.ok(outcome instanceof RefusedAddressError);
});

test('Hearsay never asks itself, by whatever spelling of its own name', async () => {
  const names = ['news.example', 'NEWS.example', 'news.example.'];
  for (const hostname of names) {
    const allowed = readAllowedPrivate(['news.example']);
    const config = { builtInHosts: new Map(), ownHosts: ['News.example:8443'] };
    const go = guardedConnect({ config, limits: { headerTimeout: 1000 }, closed, allowed });
    const error = await new Promise((resolve) => {
      go({ hostname, protocol: 'https:', port: '' }, (...[refused]) => resolve(refused));
    });
    assert.ok(error instanceof RefusedAddressError, hostname);
    assert.equal(error.reason, 'Hearsay itself');
  }
});
