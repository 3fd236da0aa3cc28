import assert from 'node:assert/strict';
import type { LookupFunction } from 'node:net';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { LOOPBACK, NAMES, PRIVATE } from '../../test/hostile-addresses.ts';
import type { PageAnswer } from '../model/fetch-page.ts';
import { type Loopback, listen } from './loopback.ts';
import { type Net, openNet } from './open-net.ts';

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
  for (const literal of [...LOOPBACK, ...PRIVATE]) {
    test(`spelled ${literal}`, async () => {
      await assertRefused(net, `http://${literal.replaceAll(':P', `:${secret.port}`)}`);
      if (secret6)
        await assertRefused(net, `http://${literal.replaceAll(':P', `:${secret6.port}`)}`);
      await assertRefused(net, `https://${literal.replaceAll(':P', `:${secret.port}`)}`);
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
