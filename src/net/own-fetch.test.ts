import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listen } from './loopback.ts';
import { OwnFetchError } from './own/own-question.ts';
import { ownFetch } from './own-fetch.ts';

const PLAN = { userAgent: 'Hearsay test' };

function answer(head: string, body = ''): string {
  return `HTTP/1.1 ${head}\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`;
}

test('a service that the owner named is asked, though it is private, and answers', async () => {
  let heard = '';
  const service = await listen('127.0.0.1', (socket, { head }) => {
    heard = head;
    socket.end(answer('200 OK\r\ncontent-type: application/json', '{"ok":true}'));
  });
  const host = `127.0.0.1:${service.port}`;
  const ask = ownFetch({ ...PLAN, named: [host] });
  const got = await ask(`http://${host}/token`, {
    method: 'POST',
    body: new URLSearchParams({ code: 'a b' }),
    headers: { authorization: 'Basic abc' },
  });
  service.close();
  assert.deepEqual(await got.json(), { ok: true });
  assert.match(heard, /^POST \/token /);
  assert.match(heard, /authorization: Basic abc/i);
  assert.match(heard, /x-www-form-urlencoded/);
});

test('a private address that the owner did not name is refused, whoever names it', async () => {
  const service = await listen('127.0.0.1', (socket) => socket.end(answer('200 OK')));
  for (const named of [[], ['127.0.0.1:1'], ['idp.example.org']]) {
    const ask = ownFetch({ ...PLAN, named });
    await assert.rejects(ask(`http://127.0.0.1:${service.port}/keys`), OwnFetchError);
  }
  assert.equal(service.reached(), 0);
  service.close();
});

test('a redirect is an answer and leads nowhere; what is no web address is not asked', async () => {
  const elsewhere = await listen('127.0.0.1', (socket) => socket.end(answer('200 OK', 'taken')));
  const service = await listen('127.0.0.1', (socket) =>
    socket.end(answer(`302 Found\r\nlocation: http://127.0.0.1:${elsewhere.port}/`)),
  );
  const ask = ownFetch({ ...PLAN, named: ['127.0.0.1'] });
  assert.equal((await ask(`http://127.0.0.1:${service.port}/`)).status, 302);
  assert.equal(elsewhere.reached(), 0);
  for (const address of ['data:text/plain,x', 'file:///etc/passwd', 'blob:x', 'nothing'])
    await assert.rejects(ask(address), OwnFetchError);
  service.close();
  elsewhere.close();
});

test('an answer that is too large, or never comes, is trouble and no more', async () => {
  const large = await listen('127.0.0.1', (socket) =>
    socket.end(answer('200 OK', 'x'.repeat(5000))),
  );
  const silent = await listen('127.0.0.1', () => {});
  const ask = ownFetch({ ...PLAN, named: ['127.0.0.1'], maxBytes: 1000, deadline: 300 });
  await assert.rejects(ask(`http://127.0.0.1:${large.port}/`), OwnFetchError);
  await assert.rejects(ask(`http://127.0.0.1:${silent.port}/`), OwnFetchError);
  large.close();
  silent.close();
});
