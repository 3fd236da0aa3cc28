import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import sharp from 'sharp';
import { page } from '../../../test/desk.ts';
import { type PageClient, pageClient } from '../../../test/page-client.ts';
import { keysOf } from '../../keys.ts';
import type { PageAnswer } from '../../model/fetch-page.ts';
import { NO_PICTURES, PLANTED, twoHalves } from '../../pipeline/pictures/hostile-pictures.ts';
import { pictureAddresses, signedAddress } from './picture-addresses.ts';

const PICTURE = 'https://harbour.example/ferry.jpg?a=1&b=ä';
const answers = new Map<string, PageAnswer>();
let client: PageClient;
before(async () => {
  const fetchPage = async ({ url }: { url: string }): Promise<PageAnswer> =>
    answers.get(url) ?? {
      ...{ kind: 'failed', cause: 'not found', status: 404, retryAfter: null },
      message: PLANTED,
    };
  client = pageClient({ fetchPage });
  serve(PICTURE, await twoHalves(900, 600).jpeg().toBuffer());
});
after(() => client.close());

function serve(url: string, bytes: Uint8Array): void {
  answers.set(url, { ...page(url, ''), bytes, contentType: 'text/html' } as PageAnswer);
}

const ours = () => pictureAddresses(client.desk.keys);

test('a picture goes out as we wrote it, sealed off, to be kept for good', async () => {
  const answer = await client.app.request(ours().picture(PICTURE, 640) ?? '');
  assert.equal(answer.status, 200);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const { format, width } = await sharp(bytes).metadata();
  assert.deepEqual({ format, width }, { format: 'webp', width: 640 });
  assert.equal(answer.headers.get('content-type'), 'image/webp');
  assert.match(answer.headers.get('cache-control') ?? '', /^private,.*immutable/);
  assertSealedOff(answer);
});

function assertSealedOff({ headers }: Response): void {
  const policy = headers.get('content-security-policy') ?? '';
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /(?:^|; )sandbox$/);
  assert.doesNotMatch(policy, /allow-|unsafe|'self'/);
  assert.equal(headers.get('x-content-type-options'), 'nosniff');
  assert.equal(headers.get('cross-origin-resource-policy'), 'same-origin');
  assert.equal(headers.get('set-cookie'), null);
  assert.match(headers.get('content-type') ?? '', /^(?:image\/webp|text\/plain)/);
}

test('whatever comes instead of a picture, no word of it goes out', async () => {
  for (const [name, bytes] of Object.entries(NO_PICTURES)) {
    const url = `https://harbour.example/${encodeURIComponent(name)}`;
    serve(url, bytes);
    const answer = await client.app.request(ours().picture(url, 640) ?? '');
    assert.equal(answer.status, 404, name);
    assertSealedOff(answer);
    assert.equal(await answer.text(), 'Nothing to show: no picture.\n', name);
  }
  const missing = await client.app.request(ours().picture('https://harbour.example/no', 640) ?? '');
  assertSealedOff(missing);
  assert.equal(await missing.text(), 'Nothing to show: not there.\n');
});

test('no address but those of our own pages is fetched from', async () => {
  const path = ours().picture(PICTURE, 640) ?? '';
  const [, , , signature = '', address = ''] = path.split('/');
  const other = Buffer.from('http://10.0.0.1/').toString('base64url');
  const strangers = pictureAddresses(keysOf(new Uint8Array(32).fill(9))).picture(PICTURE, 640);
  const forged = [
    `/picture/640/${signature}/${other}`,
    `/picture/640/${'A'.repeat(22)}/${address}`,
    `/picture/640/${signature.slice(0, -1)}/${address}`,
    `/picture/640/${signature}AA/${address}`,
    `/picture/640/ /${address}`,
    `/picture/641/${signature}/${address}`,
    `/picture/0640/${signature}/${address}`,
    `/picture/640/${signature}/${address}AA`,
    `/sound/${signature}/${address}`,
    strangers ?? '',
    ...Array.from(signature, (sign, at) => {
      const changed = `${signature.slice(0, at)}${sign === 'Q' ? 'g' : 'Q'}${signature.slice(at + 1)}`;
      return `/picture/640/${changed}/${address}`;
    }),
  ];
  const before = client.desk.asked.length;
  for (const path of forged) {
    const answer = await client.app.request(path);
    assert.equal(answer.status, 404, path);
    assert.doesNotMatch(await answer.text(), /harbour|10\.0\.0\.1/, path);
  }
  assert.equal(client.desk.asked.length, before);
});

test('an address is signed for one use, by one house, and comes back as it was', () => {
  const keys = keysOf(new Uint8Array(32));
  for (const url of [PICTURE, `https://a.example/${'x'.repeat(7000)}`]) {
    const [, kind = '', , signature = '', address = ''] = (
      pictureAddresses(keys).picture(url, 640) ?? ''
    ).split('/');
    assert.equal(kind, 'picture');
    assert.equal(signedAddress(keys, { kind: 'picture', signature, address }), url);
    assert.equal(signedAddress(keys, { kind: 'sound', signature, address }), null);
    assert.equal(Buffer.from(signature, 'base64url').length, 16);
  }
  assert.equal(pictureAddresses(keys, false).picture(PICTURE, 640), null);
});
