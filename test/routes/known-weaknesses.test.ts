/**
 * What went wrong in other readers, by its number, held against ours. Those that cannot go wrong here, and those that are
 * tested beside what they concern, stand in docs/notes/routes.md.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { parseHTML } from 'linkedom';
import { hashPassword, isPassword } from '../../src/http/security/passwords/hash-password.ts';
import { ROUTES } from '../../src/http/security/routes/route-table.ts';
import { callOf } from './calls.ts';
import { type Answer, type House, OWNER, openHouse } from './house.ts';
import { changes } from './snapshot.ts';

const FEED = 'https://hostile.example/feed.xml';
const HOSTILE_TEXT = `
<p>Long enough to be an article of its own, with words that nobody else has: quagga, numbat, axolotl.</p>
<iframe srcdoc="&lt;script>alert(1)&lt;/script>"></iframe>
<form action="/sign-out" method="post"><button formaction="/edition/erase">Read on</button></form>
<img src="/sign-out"><img src="http://localhost/sign-out"><img src="//localhost/account"><video poster="/sign-out" src="/sign-out"></video>
<xmp><img src=x onerror=alert(2)></xmp><a href="javascript:alert(3)">a link</a><a href="/sign-out">another</a>
<link rel="stylesheet" href="https://evil.example/x.css"><meta http-equiv="refresh" content="0;url=https://evil.example">
<p style="position:fixed">styled</p><svg><script>alert(4)</script></svg>`;
const MARKUP = '"&gt;&lt;img src=x onerror=alert(5)&gt;';

const DOCUMENTS = new Map([
  [
    FEED,
    `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>${MARKUP}</title>
<link>https://hostile.example/${MARKUP}</link><item><title>${MARKUP} quagga</title><dc:creator>${MARKUP}</dc:creator>
<link>javascript:alert(6)</link><guid isPermaLink="false">1</guid><category>${MARKUP}</category>
<description><![CDATA[${HOSTILE_TEXT}]]></description></item></channel></rss>`,
  ],
]);

let house: House;
let article: number;
before(async () => {
  house = await openHouse({ documents: DOCUMENTS });
  await house.followZephyr();
  await house.follow(FEED);
  const everything = { readerId: OWNER, scope: {}, before: null, limit: 99 };
  const lines = await house.desk.store.articles.newest(everything);
  article = lines.find(({ headline }) => headline.includes('quagga'))?.id ?? 0;
});
after(() => house.close());

const inPage = ({ text }: Answer, selector: string) => [
  ...parseHTML(text).document.querySelectorAll(selector),
];

test('CVE-2022-23497: no address leads to the files that Hearsay keeps', async () => {
  for (const file of ['hearsay.key', 'library.db', 'package.json', 'config.json']) {
    for (const path of [`/${file}`, `/..%2f${file}`, `/sample/..%2f${file}`, `/styles/${file}`]) {
      assert.equal((await house.ask(path)).status, 404, path);
    }
  }
});

test('CVE-2025-32015, GHSA-mr5j-8f39-q8hh, CVE-2026-44990, FreshRSS 7506: no frame, form, button or raw text of an outlet', async () => {
  const page = await house.ask(`/article/${article}`);
  assert.match(page.text, /axolotl/);
  assert.deepEqual(
    inPage(page, 'iframe, xmp, [srcdoc], [onerror], [style], svg script, meta[http-equiv]'),
    [],
  );
  assert.deepEqual(inPage(page, '.prose form, .prose button, .reading-text form'), []);
  const forms = inPage(page, 'form, button').flatMap((one) => [
    one.getAttribute('action') ?? one.getAttribute('formaction') ?? '',
  ]);
  assert.ok(!forms.includes('/edition/erase'));
});

test('CVE-2025-31482: a picture’s address of ours in a text signs nobody out, and asking for it changes nothing', async () => {
  const page = await house.ask(`/article/${article}`);
  const loads = inPage(page, 'img, video, audio, source').flatMap((one) =>
    ['src', 'poster', 'srcset'].map((name) => one.getAttribute(name) ?? ''),
  );
  assert.deepEqual(
    loads.filter((address) => /sign-out|account/.test(address)),
    [],
  );
  const was = house.snapshot();
  for (const path of ['/sign-out', '/edition/erase', '/history/remove', '/account/sessions/end']) {
    assert.equal((await house.ask(path)).status, 405, path);
  }
  assert.deepEqual(changes(was, house.snapshot()), []);
  assert.equal((await house.ask('/')).status, 200);
});

test('FreshRSS 8797, Folo 1232, fusion 208: names, authors, categories and links are words, wherever they stand', async () => {
  for (const route of ROUTES.filter(({ method, path }) => method === 'GET' && path !== '/live')) {
    const { path } = callOf(route, {
      article: String(article),
      feed: '3',
      outlet: '3',
      story: '3',
    });
    const answer = await house.ask(path);
    if (answer.headers.get('content-type')?.startsWith('text/html') !== true) continue;
    assert.deepEqual(inPage(answer, '[onerror], img[src="x"]'), [], path);
    const ways = inPage(answer, 'a, area, form, link').map(
      (one) => one.getAttribute('href') ?? one.getAttribute('action') ?? '',
    );
    assert.deepEqual(
      ways.filter(
        (way) => /^\s*(?:javascript|data:text|vbscript)/i.test(way) && !isOurs(way, path),
      ),
      [],
      path,
    );
  }
});

/** The bookmark that readers drag to their bar: made of our own address alone, and our policy runs it on no page of ours. */
function isOurs(way: string, path: string): boolean {
  const ours = `${encodeURIComponent('"http://localhost/add"')}`;
  return path === '/account/sharing' && way.startsWith('javascript:') && way.includes(ours);
}

test('CVE-2025-46341, CVE-2023-27591: no header that a client may send says who it is', async () => {
  const headers = {
    ...{ 'remote-user': 'owner', 'x-remote-user': 'owner', 'x-webauth-user': 'owner' },
    ...{ 'x-forwarded-for': '127.0.0.1', 'x-real-ip': '127.0.0.1', forwarded: 'for=127.0.0.1' },
    ...{ 'x-forwarded-user': 'owner', authorization: 'Basic b3duZXI6b3duZXI=' },
    ...{ 'x-original-url': '/public/x', 'x-rewrite-url': '/icon.svg' },
  };
  for (const path of ['/', '/latest', '/api/articles', '/feeds/atom/saved', '/account', '/about'])
    assert.equal((await house.ask(path, { as: 'nobody', headers })).status, 401, path);
});

test('CVE-2025-54591: whoever is not signed in is let in where the table says so and nowhere else', () => {
  const open = ROUTES.filter(({ callers }) => callers === 'anyone').map(({ path }) => path);
  const strange = open.filter(
    (path) =>
      !/^\/(?:public|styles|fonts|behaviours|icon|sign-in|welcome|picture|sound)|^\/:file\{wordmark/.test(
        path,
      ) &&
      !/^\/(?:sign-up|invited|letters|open|hub)(?:$|\/)|^\/payment\/stripe$/.test(path) &&
      !['/speculation.json', '/sw.js', '/manifest.webmanifest'].includes(path) &&
      !['/api/health', '/api/openapi.json', '/v1/openapi.json', '/healthcheck'].includes(path) &&
      // Where a program shows its token for the first time, and an address that is a secret.
      !/^(?:\/api\/greader\.php)?\/accounts\/ClientLogin$|^\/feeds\/given\//.test(path),
  );
  assert.deepEqual(strange, []);
});

test('CVE-2025-54875: nobody becomes an owner by a field that no form has', async () => {
  for (const field of ['new_user_is_admin', 'is_admin', 'role', 'isOwner', 'reader_id']) {
    for (const path of ['/sign-in', '/account/password', '/account/devices', '/settings']) {
      const body = new URLSearchParams({ [field]: 'owner' });
      const { status } = await house.ask(path, { method: 'POST', as: 'member', body });
      assert.equal(status, 400, `${path} ${field}`);
    }
  }
  const roles = await house.desk.store.accounts.readers();
  assert.deepEqual(
    roles.map(({ role }) => role),
    ['owner', 'member'],
  );
});

test('CVE-2025-59950: no page can be framed, and who changes a password or adds a device says their own', async () => {
  const { headers } = await house.ask('/account');
  assert.match(headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/);
  const was = house.snapshot();
  const fields = [
    [
      '/account/password',
      { name: 'owner', password: 'a guess', new: 'a new password, quite long' },
    ],
    ['/account/devices', { device: 'Phone', password: 'a guess', lasts: '30' }],
  ] as const;
  for (const [path, given] of fields)
    await house.ask(path, { method: 'POST', body: new URLSearchParams(given) });
  const changed = changes(was, house.snapshot());
  assert.deepEqual(
    changed.filter((one) => !one.startsWith('guess')),
    [],
  );
});

test('CVE-2025-62166: a device’s token shows its own reader’s feeds, whatever else is asked for', async () => {
  for (const path of [
    '/api/subscriptions',
    '/api/opml',
    '/api/subscriptions?reader=1',
    '/api/unread',
  ]) {
    const { text } = await house.ask(path, { as: 'member' });
    assert.doesNotMatch(text, /zephyr|hostile\.example/i, path);
  }
});

test('CVE-2025-68402: all of a long password counts', async () => {
  const long = 'pass word '.repeat(20);
  const hash = await hashPassword(`${long}a`);
  assert.equal(await isPassword(`${long}b`, hash), false);
  assert.equal(await isPassword(`${long}a`, hash), true);
});

test('CVE-2023-27592, CVE-2020-25788, CVE-2025-31483: a bad address of a picture is not said again, and its error has the policy', async () => {
  const bad = encodeURIComponent('https://x/"><script>alert(1)</script>');
  for (const path of [`/pictures/${bad}`, `/picture/${bad}`, `/sound/${bad}`, `/media/${bad}`]) {
    const { status, headers, text } = await house.ask(path);
    assert.ok(status >= 400 && status < 500, `${path} ${status}`);
    assert.match(headers.get('content-security-policy') ?? '', /^default-src 'none'/);
    assert.doesNotMatch(text, /<script>alert/);
  }
});

test('CVE-2025-54592: who has signed out is out, whoever has kept the cookie', async () => {
  assert.equal((await house.ask('/saved', { as: 'member' })).status, 200);
  await house.ask('/sign-out', { method: 'POST', as: 'member' });
  assert.equal((await house.ask('/saved', { as: 'member' })).status, 401);
});
