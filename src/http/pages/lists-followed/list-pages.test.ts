import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type PageClient, pageClient } from '../../../../test/page-client.ts';

const AT = 'https://colleague.example/reading.opml';
const PAGE = '/subscriptions/lists';
let names = ['ferry', '<b>tide</b>'];
let client: PageClient;
before(() => {
  client = pageClient({
    fetchPage: async ({ url }) => {
      const outlines = names.map(
        (name, at) =>
          `<outline text="${name.replaceAll('<', '&lt;')}" xmlUrl="https://f${name.length}-${at}.example/feed"/>`,
      );
      if (url !== AT)
        return {
          ...{ kind: 'failed', cause: 'not found' },
          ...{ message: 'There is nothing.', status: 404, retryAfter: null },
        };
      return {
        ...{ kind: 'changed', url, movedTo: null, contentType: 'text/xml', etag: null },
        ...{ lastModified: null, freshFor: null },
        bytes: new TextEncoder().encode(
          `<opml version="2.0"><head><title>Ana’s</title></head><body>${outlines.join('')}</body></opml>`,
        ),
      };
    },
  });
});
after(() => client.close());

test('a list is followed, says what is no longer on it, and is ended and brought back', async () => {
  const done = await client.follow(PAGE, { url: AT, folder: 'Ana' });
  assert.match(done.words('.notice p')[0] ?? '', /2 new feeds came with it/);
  assert.deepEqual(done.words('.followed-list h3'), ['Ana’s']);
  assert.match((await client.get('/subscriptions')).text, /Ana/);
  names = ['ferry'];
  const number = done.attributes('[name=list]', 'value')[0] ?? '';
  const asked = await client.follow(`${PAGE}/ask`, { list: number });
  assert.match(asked.words('.notice p')[0] ?? '', /no new feed/);
  assert.deepEqual(asked.words('.followed-list .sessions b'), ['<b>tide</b>']);
  const feed = asked.attributes('.followed-list [name=feed]', 'value')[0] ?? '';
  await client.follow('/subscriptions/remove', { feed, back: PAGE });
  assert.deepEqual((await client.get(PAGE)).words('.followed-list .sessions b'), []);
  const ended = await client.follow(`${PAGE}/end`, { list: number });
  assert.deepEqual(ended.words('.followed-list h3'), []);
  const field = ended.attributes('.notice [name=list]', 'value')[0] ?? '';
  const back = await client.follow(`${PAGE}/restore`, { list: field });
  assert.deepEqual(back.words('.followed-list h3'), ['Ana’s']);
});

test('what is no list is refused in words; what cannot be read now is followed and says why', async () => {
  const refused = await client.post(PAGE, { url: 'https://a:b@c.example/' });
  assert.equal(refused.status, 400);
  assert.match(refused.words('.door-said')[0] ?? '', /no password/);
  const again = await client.post(PAGE, { url: AT });
  assert.match(again.words('.door-said')[0] ?? '', /already/);
  const silent = await client.follow(PAGE, { url: 'silent.example/list', drops: 'yes' });
  assert.match(silent.words('.trouble-words')[0] ?? '', /cannot be read since .* There is nothing/);
  const gone = await client.follow(`${PAGE}/end`, { list: '999' });
  assert.match(gone.words('.notice p')[0] ?? '', /no such list/);
});
