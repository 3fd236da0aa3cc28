import assert from 'node:assert/strict';
import type { LookupFunction } from 'node:net';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import type { PageAnswer } from '../model/fetch-page.ts';
import { type Loopback, listen } from './loopback.ts';
import { type Net, openNet } from './open-net.ts';

/** Every way we know to spell an address that the public does not have; P stands for a port where somebody listens. */
const LITERALS = [
  '127.0.0.1:P',
  '127.0.0.1:P/feed.xml',
  '127.1:P',
  '127.0.1:P',
  '127.255.255.254:P',
  '127.127.127.127:P',
  '2130706433:P',
  '0x7f000001:P',
  '0X7F000001:P',
  '017700000001:P',
  '0x7f.1:P',
  '0177.1:P',
  '0x7f.0x0.0x0.0x1:P',
  '0177.0.0.01:P',
  '127.0x1:P',
  '127.0.0.1.:P',
  '0x7f.0.0.01:P',
  '127.000000.0.1:P',
  '%31%32%37.0.0.1:P',
  '１２７.０.０.１:P',
  '127。0。0。1:P',
  '127．0．0．1:P',
  '①②⑦.0.0.1:P',
  '0:P',
  '0.0.0.0:P',
  '0x0:P',
  '0.1.2.3:P',
  '[::1]:P',
  '[0:0:0:0:0:0:0:1]:P',
  '[::0.0.0.1]:P',
  '[::]:P',
  '[::ffff:127.0.0.1]:P',
  '[::ffff:7f00:1]:P',
  '[0:0:0:0:0:ffff:7f00:0001]:P',
  '[::FFFF:127.0.0.1]:P',
  '[::127.0.0.1]:P',
  '[::7f00:1]:P',
  '[::ffff:0:127.0.0.1]:P',
  '[64:ff9b::127.0.0.1]:P',
  '[64:ff9b::7f00:1]:P',
  '[64:ff9b:1::127.0.0.1]:P',
  '[64:ff9b:1:ffff::7f00:1]:P',
  '[2002:7f00:1::]:P',
  '[2002:7f00:1::1]:P',
  '[2001:0:7f00:1::]:P',
  '[2001::ffff:80ff:fffe]:P',
  '10.0.0.1',
  '10.255.255.255',
  '0xa000001',
  '012.0.0.1',
  '172.16.0.1',
  '172.31.255.254',
  '192.168.0.1',
  '192.168.257',
  '3232235777',
  '[::ffff:c0a8:101]',
  '[::10.0.0.1]',
  '100.64.0.1',
  '100.127.255.254',
  '100.100.100.200/latest/meta-data/',
  '169.254.169.254/latest/meta-data/',
  '169.254.43518',
  '0xa9fea9fe',
  '2852039166',
  '[::ffff:a9fe:a9fe]',
  '[64:ff9b::a9fe:a9fe]',
  '[fd00:ec2::254]',
  '192.0.0.192',
  '168.63.129.16',
  '198.18.0.1',
  '198.19.255.254',
  '192.0.2.1',
  '198.51.100.1',
  '203.0.113.1',
  '192.88.99.1',
  '224.0.0.1',
  '239.255.255.250:1900',
  '240.0.0.1',
  '255.255.255.255',
  '4294967295',
  '[fc00::1]',
  '[fd12:3456::1]',
  '[fe80::1]',
  '[febf::1]',
  '[fec0::1]',
  '[ff02::1]',
  '[ff0e::1]',
  '[100::1]',
  '[2001:db8::1]',
  '[3fff::1]',
  '[2001:10::1]',
  '[2001:20::1]',
  '[5f00::1]',
  '[4000::1]',
  '[2620:4f:8000::1]',
];

/** What a hostile name server may answer. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  'loop.example': ['127.0.0.1'],
  'loop6.example': ['::1'],
  'mapped.example': ['::ffff:127.0.0.1'],
  'mapped-hex.example': ['::ffff:7f00:1'],
  'nat64.example': ['64:ff9b::7f00:1'],
  'any.example': ['0.0.0.0'],
  'any6.example': ['::'],
  'both.example': ['::1', '127.0.0.1'],
  'home.example': ['192.168.0.1', '10.0.0.1'],
  'cloud.example': ['169.254.169.254'],
  'zone.example': ['fe80::1%lo'],
  'octal.example': ['0177.0.0.1'],
  'nothing.example': [],
};

const lookup: LookupFunction = (host, _options, callback) => {
  const found = NAMES[host] ?? [];
  callback(
    null,
    found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
  );
};

const settings = {
  builtInHosts: new Map<string, { port: number }>(),
  userAgent: 'Hearsay/0',
  clock: () => 0,
  minGap: 0,
  connections: 100,
  perHostConnections: 20,
  deadline: 3000,
};

const OK = 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\nconnection: close\r\n\r\nok';
let secret: Loopback;
let secret6: Loopback | null;
let net: Net;

before(async () => {
  secret = await listen('127.0.0.1', (socket) => socket.end(OK));
  secret6 = await listen('::1', (socket) => socket.end(OK)).catch(() => null);
  net = openNet({ ...settings, allowPrivate: [], lookup });
});

after(async () => {
  await net.close();
  secret.close();
  secret6?.close();
});

async function assertRefused(ask: Net, url: string): Promise<void> {
  const before = secret.reached() + (secret6?.reached() ?? 0);
  const answer = await ask.fetchPage({ url });
  assert.equal(answer.kind, 'failed', url);
  assert.match(causeOf(answer), /^(refused|bad) address$/, url);
  assert.equal(secret.reached() + (secret6?.reached() ?? 0), before, url);
}

function causeOf(answer: PageAnswer): string {
  return answer.kind === 'failed' ? answer.cause : answer.kind;
}

describe('a private or special address is not reached', () => {
  for (const literal of LITERALS) {
    test(`spelled ${literal}`, async () => {
      await assertRefused(net, `http://${literal.replace(':P', `:${secret.port}`)}`);
      if (secret6) await assertRefused(net, `http://${literal.replace(':P', `:${secret6.port}`)}`);
      await assertRefused(net, `https://${literal.replace(':P', `:${secret.port}`)}`);
    });
  }

  for (const [name, addresses] of Object.entries(NAMES)) {
    test(`when ${name} leads to ${addresses.join(' and ') || 'nothing'}`, async () => {
      await assertRefused(net, `http://${name}:${secret.port}/`);
      if (secret6) await assertRefused(net, `http://${name}:${secret6.port}/`);
    });
  }

  test('in any of the numbers that stand for 127.0.0.0/8', async () => {
    const byte = fc.integer({ min: 0, max: 255 });
    const radix = fc.constantFrom('', '0x', '0');
    const spelling = fc.tuple(byte, byte, byte, radix).map(([b, c, d, how]) => {
      const whole = ((127 << 24) | (b << 16) | (c << 8) | d) >>> 0;
      const digits = whole.toString(how === '0x' ? 16 : how === '0' ? 8 : 10);
      return `http://${how}${digits}:${secret.port}/`;
    });
    await fc.assert(
      fc.asyncProperty(spelling, (url) => assertRefused(net, url)),
      { numRuns: 60 },
    );
  });

  test('by the system when it looks up localhost itself', async () => {
    const plain = openNet({ ...settings, allowPrivate: [] });
    await assertRefused(plain, `http://localhost:${secret.port}/`);
    await plain.close();
  });
});

test('the same addresses are reached when they are allowed', async () => {
  const open = openNet({
    ...settings,
    allowPrivate: ['127.0.0.0/8', 'both.example', '::1'],
    lookup,
  });
  const hosts = [
    '127.0.0.1',
    '2130706433',
    '0x7f.1',
    '[::ffff:7f00:1]',
    'loop.example',
    'both.example',
  ];
  for (const host of hosts) {
    const answer = await open.fetchPage({ url: `http://${host}:${secret.port}/` });
    assert.equal(causeOf(answer), 'changed', host);
  }
  assert.equal(secret.reached(), hosts.length);
  await open.close();
});

test('an allowed host does not open its neighbours', async () => {
  const open = openNet({
    ...settings,
    allowPrivate: ['loop.example:1', '127.0.0.2', 'example'],
    lookup,
  });
  await assertRefused(open, `http://loop.example:${secret.port}/`);
  await assertRefused(open, `http://127.0.0.1:${secret.port}/`);
  await open.close();
});

/** 127.0.0.2 stands for a public server: it is allowed, and 127.0.0.1 is not. */
async function openWorld(lookup: LookupFunction, answer: (path: string) => string) {
  const world = await listen('127.0.0.2', (socket, { path }) => socket.end(answer(path)));
  const net = openNet({ ...settings, allowPrivate: ['127.0.0.2'], lookup });
  return { world, net };
}

test('a name that changes its answer after the first page leads nowhere private', async () => {
  let asked = 0;
  const rebinding: LookupFunction = (_host, _options, callback) => {
    asked += 1;
    callback(null, [{ address: asked % 2 === 1 ? '127.0.0.2' : '127.0.0.1', family: 4 }]);
  };
  const { world, net } = await openWorld(rebinding, () => OK);
  const before = secret.reached();
  for (let round = 0; round < 20; round += 1) {
    const first = await net.fetchPage({ url: `http://rebind.example:${world.port}/` });
    assert.equal(causeOf(first), 'changed');
    const second = await net.fetchPage({ url: `http://rebind.example:${secret.port}/` });
    assert.equal(causeOf(second), 'refused address');
  }
  assert.equal(asked, 40);
  assert.equal(secret.reached(), before);
  await net.close();
  world.close();
});

test('a redirect leads nowhere private', async () => {
  const targets = [
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f000001',
    '[::1]',
    '[::ffff:7f00:1]',
    '[64:ff9b::7f00:1]',
    '0',
    'loop.example',
    'both.example',
    'mapped.example',
    'loop6.example',
    '10.0.0.1',
    '169.254.169.254',
  ];
  const answer = (path: string) => {
    const target = targets[Number(path.slice(1))] ?? 'nothing.example';
    return `HTTP/1.1 302 Found\r\nlocation: http://${target}:${secret.port}/\r\ncontent-length: 0\r\n\r\n`;
  };
  const { world, net } = await openWorld(lookup, answer);
  for (const [index, target] of targets.entries()) {
    await assertRefused(net, `http://127.0.0.2:${world.port}/${index}`);
    assert.equal(world.reached(), index + 1, target);
  }
  await net.close();
  world.close();
});
