import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { cookieJar } from '../../../test/cookie-jar.ts';
import { pageClient } from '../../../test/page-client.ts';
import { addDevice } from '../../http/security/sessions/sessions.ts';
import { newToken, tokenHash } from '../../http/security/sessions/tokens.ts';
import { openServer } from '../../http/serving/open-server.ts';
import { HOUR } from '../../model/time.ts';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));
const QUIET = ['--disable-warning=ExperimentalWarning', MAIN];

function emptyFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-remote-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

type Ran = { readonly status: number | null; readonly out: string; readonly said: string };

function run(words: readonly string[], env: Record<string, string>): Promise<Ran> {
  const child = spawn(process.execPath, [...QUIET, ...words], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, said] = ['', ''];
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, out, said })));
}

/** A Hearsay on this machine that asks who somebody is, and a token of its owner. */
async function otherHearsay(t: TestContext) {
  const client = pageClient();
  const { app, desk } = client;
  const { port, stop } = await openServer({
    ...{ fetch: app.fetch, host: '127.0.0.1', port: 0, largestBody: () => 1_000_000 },
    onFault: () => {},
  });
  t.after(async () => {
    await stop();
    await client.close();
  });
  await client.openSample();
  const welcome = newToken();
  const expiresAt = desk.now() + HOUR;
  await desk.store.accounts.addLink(
    { readerId: 1, tokenHash: tokenHash(welcome), expiresAt },
    desk.now(),
  );
  const path = `/welcome/${welcome}`;
  await cookieJar(app, { origin: 'http://localhost:8484' }).send(path, path, {
    ...{ name: 'Mara', password: 'the tide comes in at noon' },
  });
  const { token } = await addDevice({ desk }, 1, { name: 'A terminal', lastsDays: 1 });
  return { address: `http://127.0.0.1:${port}`, token };
}

test('a terminal asks another Hearsay with a token, and is told what is wrong without one', async (t) => {
  const { address, token } = await otherHearsay(t);
  const words = ['call', 'searchArticles', 'q=ferry', 'limit=2', '--server', address];
  const found = await run(words, { HEARSAY_TOKEN: token });
  assert.equal(found.status, 0, found.said);
  assert.equal(JSON.parse(found.out).found.length, 2);
  const refused = await run(words, { HEARSAY_TOKEN: '' });
  assert.equal(refused.status, 1);
  assert.match(refused.said, /takes a token of a device/);
  const nowhere = await run(['call', 'showEdition', '--server', 'http://127.0.0.1:9'], {});
  assert.equal(nowhere.status, 1);
  assert.match(nowhere.said, /127\.0\.0\.1:9 could not be asked/);
});

test('articles, stories and feeds of another Hearsay are printed as those here are', async (t) => {
  const { address, token } = await otherHearsay(t);
  const env = { HEARSAY_TOKEN: token, HEARSAY_SERVER: address };
  const found = await run(['search', 'ferry', '--json', '-n', '3'], env);
  const lines = found.out.trim().split('\n');
  const [first] = lines.map((line) => JSON.parse(line));
  assert.equal(lines.length, 3, found.said);
  assert.deepEqual(Object.keys(first), [
    ...['id', 'headline', 'outlet', 'byline', 'published', 'language', 'url'],
  ]);
  const article = await run(['article', String(first.id), '99'], env);
  assert.equal(article.out.split('\n')[0], first.headline);
  assert.deepEqual([article.status, article.said], [1, '99: There is no such article.\n']);

  const listed = await run(['feeds', 'list', '--json'], env);
  const feeds = listed.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.ok(feeds.length > 5 && feeds.every(({ url }) => url.startsWith('http')), listed.said);
  const added = await run(['feeds', 'add', 'https://isle.example/feed', '--folder', 'Isle'], env);
  assert.match(added.out, /^\d+\n$/, added.said);
  const shown = (await run(['feeds', 'list'], env)).out;
  assert.match(shown, new RegExp(`${added.out.trim()}  Isle: .*https://isle.example/feed`));
  assert.equal((await run(['feeds', 'remove', 'x'], env)).status, 2);
  assert.equal((await run(['feeds', 'list'], { ...env, HEARSAY_TOKEN: '' })).status, 1);

  for (const words of [['stories'], ['search', '--stories', 'ferry']]) {
    const told = await run([...words, '--json'], env);
    assert.equal(told.status, 0, told.said);
    const said = told.out + told.said;
    assert.match(said, /"headline"|No story is told|Nothing was found/);
  }
});

test('a story, why it came about and why an article stands as it does are told of another Hearsay too', async (t) => {
  const { address, token } = await otherHearsay(t);
  const env = { HEARSAY_TOKEN: token, HEARSAY_SERVER: address };
  const json = (out: string) =>
    out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  const [article] = json((await run(['search', 'ferry', '--json', '-n', '1'], env)).out);
  const explained = await run(['why', String(article.id), '7'], env);
  assert.ok(explained.out.includes(article.headline), explained.said);
  assert.match(explained.out, /In story \d+, articles: \d+ of/);
  assert.deepEqual([explained.status, explained.said.includes('no such story')], [0, false]);
  const lines = json((await run(['why', '--json', String(article.id)], env)).out);
  const { story } = lines.find(({ kind }) => kind === 'story');
  assert.ok(lines.some(({ kind }) => kind === 'part'));
  const told = await run(['story', '--json', String(story), '999999'], env);
  assert.deepEqual([told.status, told.said], [1, '999999: There is no such story.\n']);
  const [whole] = json(told.out);
  assert.equal(whole.id, story);
  assert.equal(typeof whole.coverage[0].article.outlet, 'string');
  assert.ok(whole.log.length > 0);
  const text = (await run(['story', String(story)], env)).out;
  assert.ok(text.includes(whole.headline) && text.includes('Coverage'), text);
  const steps = await run(['why', '--json', '99999999'], env);
  assert.deepEqual([steps.status, json(steps.out)[0].kind], [1, 'failed']);
});

test('a refresh of another Hearsay is asked for, waited for and told', async (t) => {
  const { address, token } = await otherHearsay(t);
  const env = { HEARSAY_TOKEN: token, HEARSAY_SERVER: address };
  const done = await run(['refresh', '--json'], env);
  const went = JSON.parse(done.out);
  assert.deepEqual([went.isRunning, went.done], [false, went.total], done.said);
  assert.ok(went.total > 5);
  const told = await run(['refresh', '--progress'], env);
  assert.match(told.said, /^Last fetched at .* UTC: \d+ feeds asked, \d+ new articles/);
  const here = await run(['refresh', '--progress'], { HEARSAY_SERVER: '' });
  assert.equal(here.status, 2);
});

test('readers of another Hearsay read together from a terminal', async (t) => {
  const { address, token } = await otherHearsay(t);
  const env = { HEARSAY_TOKEN: token, HEARSAY_SERVER: address };
  const [found] = (await run(['search', 'ferry', '--json', '-n', '1'], env)).out.split('\n');
  const { id: article } = JSON.parse(found ?? '');
  const made = await run(['groups', 'add', 'Harbour watch'], env);
  const group = made.out.trim();
  assert.match(group, /^\d+$/, made.said);
  const noted = await run(['groups', 'note', group, 'Mind it', '--article', `${article}`], env);
  assert.equal(noted.status, 0, noted.said);
  const shown = (await run(['groups', 'show', group], env)).out;
  assert.match(shown, /Harbour watch: Mara\n.*on article \d+: .*Mind it/s);
  assert.equal((await run(['groups', 'news'], env)).said, 'Nothing waits for you.\n');
  const nobody = await run(['groups', 'hand', `${article}`, 'Mira'], env);
  assert.deepEqual(
    [nobody.status, nobody.said],
    [1, 'hearsay: You read with nobody called Mira.\n'],
  );
  assert.equal((await run(['groups', 'show', '99'], env)).status, 1);
});

test('without a server the same commands print the library here', async (t) => {
  const env = { HEARSAY_DATA: emptyFolder(t), HEARSAY_SERVER: '' };
  const none = await run(['feeds', 'list'], env);
  assert.deepEqual([none.status, none.said], [0, 'You follow no feeds.\n']);
  const added = await run(['feeds', 'add', 'https://isle.example/feed'], env);
  assert.equal(added.status, 0, added.said);
  assert.match((await run(['feeds', 'list'], env)).out, /isle\.example\/feed/);
  const removed = await run(['feeds', 'remove', added.out.trim(), '99999'], env);
  assert.equal(removed.status, 1);
  assert.match(removed.said, /^No longer followed: .*\n99999: You follow no such feed\.\n$/);
});

test('a program that has read enough of what is printed ends the command, and does not hang it', async (t) => {
  const child = spawn(process.execPath, [...QUIET, 'call', '--json'], {
    env: { ...process.env, HEARSAY_DATA: emptyFolder(t) },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const status = await new Promise((resolve) => child.on('close', resolve));
  assert.equal(status, 0);
});

test('an assistant asks the library here over stdin and stdout, and changes nothing unless it may', async (t) => {
  const HEARSAY_DATA = emptyFolder(t);
  const connect = async (words: readonly string[]) => {
    const client = new Client({ name: 'a test', version: '1' });
    t.after(() => client.close());
    await client.connect(
      new StdioClientTransport({
        ...{ command: process.execPath, args: [...QUIET, 'mcp', ...words] },
        ...{ env: { HEARSAY_DATA }, stderr: 'ignore' },
      }),
    );
    return client;
  };
  const reading = await connect([]);
  const names = (await reading.listTools()).tools.map(({ name }) => name);
  assert.ok(names.includes('who_said') && !names.includes('mark_articles'), names.join());
  const { content } = await reading.callTool({ name: 'top_stories', arguments: {} });
  assert.deepEqual(content, [{ type: 'text', text: '{"stories":[]}' }]);
  const changing = await connect(['--allow-changes']);
  const all = (await changing.listTools()).tools.map(({ name }) => name);
  assert.ok(all.includes('mark_articles'), all.join());
});
