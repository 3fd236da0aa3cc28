import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { plainAddress, whySpecial } from './special-address.ts';

const PUBLIC = [
  '1.1.1.1',
  '8.8.8.8',
  '9.255.255.255',
  '11.0.0.0',
  '100.63.255.255',
  '100.128.0.0',
  '126.255.255.255',
  '128.0.0.1',
  '151.101.1.91',
  '172.15.255.255',
  '172.32.0.0',
  '192.0.1.1',
  '192.167.255.255',
  '198.17.255.255',
  '198.20.0.0',
  '223.255.255.255',
  '::ffff:8.8.8.8',
  '2001:200::1',
  '2001:4860:4860::8888',
  '2606:4700:4700::1111',
  '2a00:1450:4001:81b::200e',
  '3ffe:ffff::1',
];

const SPECIAL: Readonly<Record<string, readonly string[]>> = {
  'this machine': [
    '127.0.0.1',
    '127.255.255.255',
    '0.0.0.0',
    '0.1.2.3',
    '::1',
    '::',
    '::ffff:127.0.0.1',
  ],
  'a private network': [
    '10.0.0.0',
    '10.255.255.255',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '100.64.0.1',
    '100.100.100.200',
    '192.0.0.192',
    '198.18.0.1',
    '198.19.255.255',
    '168.63.129.16',
    '::ffff:a00:1',
    'fc00::1',
    'fd00:ec2::254',
    'fec0::1',
  ],
  'a link-local address': [
    '169.254.169.254',
    '169.254.0.1',
    'fe80::1',
    'febf::1',
    '::ffff:169.254.169.254',
  ],
  'an address for examples': ['192.0.2.1', '198.51.100.7', '203.0.113.9', '2001:db8::1', '3fff::1'],
  'a relay into other networks': ['192.88.99.1', '192.52.193.1'],
  'a sink for stray questions': ['192.31.196.1', '192.175.48.1', '2620:4f:8000::1'],
  'an address of many machines at once': [
    '224.0.0.1',
    '239.255.255.255',
    '255.255.255.255',
    'ff02::1',
  ],
  'an address that nobody has': ['240.0.0.1', '255.255.255.254'],
  'an IPv4 address in disguise': [
    '::7f00:1',
    '::10.0.0.1',
    '::8.8.8.8',
    '64:ff9b::7f00:1',
    '64:ff9b::8.8.8.8',
    '64:ff9b:1::7f00:1',
    '2002:7f00:1::',
    '2002:a00:1::1',
  ],
  'a tunnel or a protocol of its own': [
    '2001::1',
    '2001:0:7f00:1::',
    '2001:2::1',
    '2001:10::1',
    '2001:20::1',
  ],
  'an address outside of the public internet': [
    '::ffff:0:7f00:1',
    '100::1',
    '5f00::1',
    '4000::1',
    '400::1',
  ],
  'not an address': [
    '',
    'localhost',
    '127.1',
    '0x7f000001',
    '2130706433',
    'fe80::1%eth0',
    '1.2.3.4.5',
    ':::',
  ],
};

test('public addresses are reachable', () => {
  for (const address of PUBLIC) assert.equal(whySpecial(address), null, address);
});

for (const [reason, addresses] of Object.entries(SPECIAL)) {
  test(`an address is refused as ${reason}`, () => {
    for (const address of addresses) assert.equal(whySpecial(address), reason, address);
  });
}

test('an address has one spelling', () => {
  assert.equal(plainAddress('[::1]'), '::1');
  assert.equal(plainAddress('0:0:0:0:0:0:0:1'), '::1');
  assert.equal(plainAddress('::FFFF:7F00:1'), '127.0.0.1');
  assert.equal(plainAddress('FD00:0:0:0:0:0:0:A'), 'fd00::a');
});

/** A second opinion: what ipaddr.js has a name for is not public. */
test('whatever another list calls special is refused here as well', () => {
  const numbers = (length: number, max: number) =>
    fc.array(fc.integer({ min: 0, max }), { minLength: length, maxLength: length });
  const mixed = fc.oneof(
    fc.integer({ min: 0, max: 255 }),
    fc.constantFrom(10, 127, 169, 172, 192, 198),
  );
  const v4 = fc.tuple(mixed, numbers(3, 255)).map(([first, rest]) => [first, ...rest].join('.'));
  const head = fc.constantFrom(
    0,
    0x64,
    0x2001,
    0x2002,
    0x2620,
    0x3fff,
    0x3ffe,
    0xfe80,
    0xfc00,
    0xff00,
  );
  const v6 = fc
    .tuple(fc.oneof(head, fc.integer({ min: 0, max: 0xffff })), numbers(7, 0xffff))
    .map(([first, rest]) => [first, ...rest].map((part) => part.toString(16)).join(':'));
  const property = fc.property(fc.oneof(v4, v6), (address) => {
    if (ipaddr.process(address).range() !== 'unicast') assert.notEqual(whySpecial(address), null);
  });
  fc.assert(property, { numRuns: 2000 });
});

test('no IPv4 address gets through in the disguise of an IPv6 address unless it is public itself', () => {
  const byte = fc.integer({ min: 0, max: 255 });
  fc.assert(
    fc.property(byte, byte, byte, byte, (a, b, c, d) => {
      const v4 = `${a}.${b}.${c}.${d}`;
      assert.equal(whySpecial(`::ffff:${v4}`), whySpecial(v4));
      for (const prefix of ['::', '64:ff9b::', '64:ff9b:1::', '::ffff:0:']) {
        assert.notEqual(whySpecial(`${prefix}${v4}`), null);
      }
    }),
  );
});
