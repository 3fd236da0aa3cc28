import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AllowedPrivateError, readAllowedPrivate } from './allowed-private.ts';

test('a host stands for itself on every port, not for names below or beside it', () => {
  const { name } = readAllowedPrivate(['NAS.local']);
  assert.ok(name('nas.local', 80));
  assert.ok(name('nas.local', 8080));
  assert.ok(!name('feeds.nas.local', 80));
  assert.ok(!name('nas.local.evil.example', 80));
  assert.ok(!name('evil-nas.local', 80));
});

test('a host with a port stands for that port', () => {
  const { name } = readAllowedPrivate(['nas.local:8080', 'bücher.example:81']);
  assert.ok(name('nas.local', 8080));
  assert.ok(!name('nas.local', 80));
  assert.ok(name('xn--bcher-kva.example', 81));
});

const ADDRESSES: readonly (readonly [
  entry: string,
  address: string,
  port: number,
  allowed: boolean,
])[] = [
  ['192.168.1.5', '192.168.1.5', 80, true],
  ['192.168.1.5', '192.168.1.6', 80, false],
  ['192.168.1.5', '::ffff:192.168.1.5', 80, true],
  ['192.168.1.5', '::192.168.1.5', 80, false],
  ['192.168.1.5:8080', '192.168.1.5', 8080, true],
  ['192.168.1.5:8080', '192.168.1.5', 80, false],
  ['10.0.0.0/8', '10.255.0.1', 80, true],
  ['10.0.0.0/8', '11.0.0.1', 80, false],
  ['10.1.2.3/32', '10.1.2.4', 80, false],
  ['127.0.0.0/8', '127.0.0.1', 80, true],
  ['127.0.0.0/8', '::1', 80, false],
  ['::1', '::1', 80, true],
  ['[::1]', '0:0:0:0:0:0:0:1', 80, true],
  ['[::1]:8080', '::1', 8080, true],
  ['[::1]:8080', '::1', 80, false],
  ['fd00::/8', 'fd12::1', 80, true],
  ['fd00::/8', 'fe80::1', 80, false],
  ['fd00::/8', 'not an address', 80, false],
];

for (const [entry, address, port, allowed] of ADDRESSES) {
  test(`${entry} ${allowed ? 'lets in' : 'keeps out'} ${address} at port ${port}`, () => {
    assert.equal(readAllowedPrivate([entry]).address(address, port), allowed);
  });
}

test('with nothing allowed, nothing is', () => {
  const { name, address } = readAllowedPrivate([]);
  assert.ok(!name('localhost', 80));
  assert.ok(!address('127.0.0.1', 80));
});

test('an entry that cannot be read is an error, never a door left open or shut in silence', () => {
  const bad = [
    '',
    ' ',
    '10.0.0.0/33',
    '10.0.0.0/',
    '10.0.0/8',
    '/8',
    'fd00::/129',
    '10.0.0.0/8/8',
    'a b',
  ];
  const worse = [
    'http://nas.local',
    'nas.local/',
    'a:b:c',
    'nas.local:',
    ':80',
    'u@nas.local',
    '10.0.0.0/-1',
  ];
  for (const entry of [...bad, ...worse]) {
    assert.throws(() => readAllowedPrivate([entry]), AllowedPrivateError, entry);
  }
});
