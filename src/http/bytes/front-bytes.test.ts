import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { pageClient } from '../../../test/page-client.ts';

const client = pageClient();
before(client.openSample);
after(client.close);

const KB = 1000;
/** What node:http says of every answer: its status, date, length and connection. */
const OTHER_HEADERS = 130;

/** What comes over the wire for one address. */
async function wire(path: string): Promise<number> {
  const answer = await client.app.request(path, { headers: { 'accept-encoding': 'gzip, br' } });
  assert.equal(answer.status, 200, path);
  const body = (await answer.arrayBuffer()).byteLength;
  const headers = [...answer.headers].map(([name, value]) => name.length + value.length + 4);
  return headers.reduce((sum, one) => sum + one, body + OTHER_HEADERS);
}

test('the front page with all that it needs is under 55 KB, its scripts under 20, its style one sheet', async (t) => {
  const front = await client.get('/');
  const sheets = front.attributes('link[rel="stylesheet"]', 'href');
  assert.equal(sheets.length, 1);
  const scripts = front.attributes('script[src]', 'src');
  const others = front.attributes(
    'link[rel="preload"], link[rel="icon"], link[rel="manifest"]',
    'href',
  );
  const sum = async (paths: readonly string[]) =>
    (await Promise.all(paths.map(wire))).reduce((total, one) => total + one, 0);
  const [page, style, script, other] = await Promise.all([
    wire('/'),
    sum(sheets),
    sum(scripts),
    sum(others),
  ]);
  t.diagnostic(`page ${page}, style ${style}, scripts ${script}, typefaces and the like ${other}`);
  assert.ok(script < 20 * KB, `scripts: ${script}`);
  assert.ok(style < 10 * KB, `style: ${style}`);
  const all = page + style + script + other;
  assert.ok(all < 55 * KB, `all: ${all}`);
});

test('the worker and what it does behind the pages is small, too', async () => {
  assert.ok((await wire('/sw.js')) < 8 * KB);
});
