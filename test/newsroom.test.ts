import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DAY, MINUTE } from '../src/model/time.ts';
import { FRIDAY_EVENING, fetchFromNewsstand, newsroom } from './newsroom.ts';

const fetchPage = fetchFromNewsstand({ anchor: FRIDAY_EVENING });

test('the cast is found by the names of the story files', () => {
  const { article, outlet, story, articles } = newsroom();
  assert.equal(article('northwire-ferry').outlet, outlet('northwire'));
  assert.equal(story('kestrel-bay-ferry').gold.copies['the-meridian-ferry'], 'northwire-ferry');
  assert.ok(articles.length >= 80);
  assert.throws(() => article('nobody'), /has no nobody/);
});

test('a page comes with its validators, and with them it is unchanged', async () => {
  const url = 'http://harbour-post.example/feeds/latest.xml';
  const first = await fetchPage({ url });
  assert.equal(first.kind, 'changed');
  assert.equal(first.freshFor, 5 * MINUTE);
  const { etag, lastModified } = first;
  assert.equal((await fetchPage({ url, etag, lastModified })).kind, 'unchanged');
});

test('a feed that moved says where to', async () => {
  const answer = await fetchPage({ url: 'http://vale-gazette.example/feed' });
  assert.equal(answer.kind === 'changed' && answer.movedTo, 'http://vale-gazette.example/atom.xml');
});

test('what the edition does not have is a failure with its cause', async () => {
  const causeOf = async (url: string, signal?: AbortSignal) => {
    const answer = await fetchPage(signal ? { url, signal } : { url });
    return answer.kind === 'failed' ? answer.cause : answer.kind;
  };
  assert.equal(await causeOf('http://ledger.example/nothing'), 'not found');
  assert.equal(await causeOf('https://example.org/'), 'no such host');
  assert.equal(await causeOf('http://ledger.example/', AbortSignal.abort()), 'cancelled');
});

test('on the first day little is out', async () => {
  const now = () => FRIDAY_EVENING - 4.5 * DAY;
  const early = fetchFromNewsstand({ anchor: FRIDAY_EVENING, now });
  const url = 'http://republic-radio.example/feeds/news.json';
  const sizes = await Promise.all([early({ url }), fetchPage({ url })]);
  const [few, all] = sizes.map((answer) => (answer.kind === 'changed' ? answer.bytes.length : 0));
  assert.ok((few ?? 0) < (all ?? 0));
});
