import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseFeed } from '../parse-feed.ts';

function cloudIn(attributes: string): string | undefined {
  const document = `<rss version="2.0"><channel><title>A</title><cloud ${attributes}/><item><title>B</title></item></channel></rss>`;
  const bytes = new TextEncoder().encode(document);
  const parse = parseFeed(bytes, { url: 'https://a.example/feed', contentType: null });
  assert.equal(parse.kind, 'feed');
  return parse.kind === 'feed' ? parse.feed.cloudUrl : undefined;
}

test('a feed says where its cloud takes registrations', () => {
  const spellings: [string, string | undefined][] = [
    [
      'domain="rpc.rsscloud.io" port="5337" path="/pleaseNotify" registerProcedure="" protocol="http-post"',
      'http://rpc.rsscloud.io:5337/pleaseNotify',
    ],
    // WordPress.
    [
      `domain='a.example' port='80' path='/?rsscloud=notify' registerProcedure='' protocol='http-post'`,
      'http://a.example/?rsscloud=notify',
    ],
    [
      'domain="a.example" port="80" path="rsscloud" protocol="HTTP-POST"',
      'http://a.example/rsscloud',
    ],
    ['domain="a.example" port="443" path="/c" protocol="http-post"', 'https://a.example/c'],
    ['domain="a.example" port="8443" path="/c" protocol="https-post"', 'https://a.example:8443/c'],
    [
      'domain="a.example" port="80" path="/RPC2" registerProcedure="r" protocol="xml-rpc"',
      undefined,
    ],
    ['domain="a.example" port="80" path="/c"', undefined],
    ['domain="a.example" port="99999" path="/c" protocol="http-post"', undefined],
    ['domain="a.example" port="-1" path="/c" protocol="http-post"', undefined],
    ['domain="a:b@c.example" port="80" path="/c" protocol="http-post"', undefined],
    ['domain="a.example/x" port="80" path="/c" protocol="http-post"', undefined],
    ['domain="" port="80" path="/c" protocol="http-post"', undefined],
    ['', undefined],
  ];
  for (const [attributes, address] of spellings)
    assert.equal(cloudIn(attributes), address, attributes);
});

test('whatever a cloud says of itself, it is an address of the web without a password, or nothing', () => {
  const word = fc.string({ maxLength: 60 }).map((text) => text.replace(/[<>"&]/g, ''));
  fc.assert(
    fc.property(word, word, word, (domain, port, path) => {
      const address = cloudIn(
        `domain="${domain}" port="${port}" path="${path}" protocol="http-post"`,
      );
      if (address === undefined) return;
      const url = new URL(address);
      assert.match(url.protocol, /^https?:$/);
      assert.equal(url.username + url.password, '');
    }),
    { numRuns: 300 },
  );
});
