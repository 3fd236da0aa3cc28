import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ApiClient, apiClient } from '../../../../test/api-client.ts';

const post = (
  client: ApiClient,
  body: string | Uint8Array<ArrayBuffer>,
  type = 'text/x-opml; charset=utf-8',
) => client.send('/opml', { method: 'POST', body, headers: { 'content-type': type } });

const OPML = `<?xml version="1.0"?><opml version="2.0"><body><outline text="Küste">
<outline type="rss" text="The Post &amp; more" xmlUrl="http://harbour-post.example/feeds/latest.xml"/>
<outline type="rss" text="Broken" xmlUrl="file:///etc/passwd"/></outline></body></opml>`;

test('a list of feeds goes in and comes out again with its folders', async (t) => {
  const client = apiClient(t);
  const taken = await post(client, OPML);
  assert.equal(taken.status, 200);
  assert.match(JSON.stringify(taken.body), /"added":1,"problems":\["1 of the listed/);
  assert.match(JSON.stringify((await post(client, OPML)).body), /"added":0/);
  const out = await client.ask('GET', '/opml');
  assert.match(out.headers.get('content-type') ?? '', /^text\/x-opml; charset=utf-8$/i);
  assert.match(
    out.headers.get('content-disposition') ?? '',
    /attachment; filename="hearsay\.opml"/,
  );
  assert.match(String(out.body), /<outline text="Küste"[\s\S]*xmlUrl="http:\/\/harbour-post/);

  const other = apiClient(t);
  assert.match(JSON.stringify((await post(other, String(out.body))).body), /"added":1/);
});

test('a list in an old encoding is read as it says', async (t) => {
  const client = apiClient(t);
  const bytes = Buffer.from(OPML.replace('?>', ' encoding="iso-8859-1"?>'), 'latin1');
  assert.equal((await post(client, bytes, 'application/xml')).status, 200);
  assert.match(String((await client.ask('GET', '/opml')).body), /Küste/);
});

test('what is no list, or not said to be one, is refused', async (t) => {
  const client = apiClient(t);
  for (const body of ['', 'hello', '{"opml":1}', '<html><p>No.</p></html>', '<opml']) {
    assert.equal((await post(client, body)).status, 422, body);
  }
  for (const type of ['application/json', 'text/plain', 'multipart/form-data', 'opml', '']) {
    assert.equal((await post(client, OPML, type)).status, 415, type);
  }
});
