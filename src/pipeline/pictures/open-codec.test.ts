import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import sharp from 'sharp';
import { NO_PICTURES, PLANTED, png, twoHalves } from './hostile-pictures.ts';
import { type Codec, openCodec } from './open-codec.ts';
import { pictureKind } from './picture-kind.ts';

const MEGABYTE = 1_000_000;

let codec: Codec;
before(() => {
  codec = openCodec({ processes: 1 });
});
after(() => codec.close());

/** The picture as it goes out. Fails if there is none. */
async function remade(bytes: Uint8Array, width = 640): Promise<Buffer> {
  const said = await codec.remake(bytes, width);
  assert.equal(said.kind, 'made', JSON.stringify(said).slice(0, 200));
  return Buffer.from(said.kind === 'made' ? said.bytes : []);
}

test('every kind of picture goes out as WebP, no wider than asked and no wider than it is', async () => {
  const picture = twoHalves(900, 600);
  const kinds = [
    await picture.clone().jpeg().toBuffer(),
    await picture.clone().jpeg({ progressive: true }).toBuffer(),
    await picture.clone().png().toBuffer(),
    await picture.clone().toColourspace('rgb16').png().toBuffer(),
    await picture.clone().toColourspace('cmyk').jpeg().toBuffer(),
    await picture.clone().grayscale().jpeg().toBuffer(),
    await picture.clone().gif().toBuffer(),
    await picture.clone().webp().toBuffer(),
    await picture.clone().avif({ effort: 0 }).toBuffer(),
  ];
  for (const bytes of kinds) {
    const kind = pictureKind(bytes);
    const { format, width, height, space } = await sharp(await remade(bytes)).metadata();
    assert.deepEqual(
      { format, width, space },
      { format: 'webp', width: 640, space: 'srgb' },
      kind ?? '',
    );
    assert.ok(height === 427 || height === 426, String(height));
  }
  const small = await sharp(await remade(await twoHalves(90, 60).png().toBuffer())).metadata();
  assert.equal(small.width, 90);
});

test('colours are what they were', async () => {
  for (const space of ['srgb', 'cmyk']) {
    const bytes = await twoHalves(64, 64).toColourspace(space).jpeg({ quality: 95 }).toBuffer();
    const pixels = await sharp(await remade(bytes))
      .raw()
      .toBuffer();
    const [left, right] = [pixels.subarray(0, 3), pixels.subarray(63 * 3, 64 * 3)];
    assert.ok((left[0] ?? 0) > 150 && (left[2] ?? 255) < 110, `${space} left: ${[...left]}`);
    assert.ok((right[2] ?? 0) > 90 && (right[0] ?? 255) < 110, `${space} right: ${[...right]}`);
  }
});

test('what is written beside a picture stays behind, and it stands upright', async () => {
  const bytes = await twoHalves(64, 32)
    .withExif({ IFD0: { Copyright: PLANTED }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  assert.ok(bytes.includes('Exif'));
  const out = await remade(bytes);
  const about = await sharp(out).metadata();
  assert.deepEqual([about.width, about.height], [32, 64]);
  assert.deepEqual(
    [about.exif, about.icc, about.xmp, about.orientation],
    [undefined, undefined, undefined, undefined],
  );
});

test('bytes that mean something else to another reader do not go out', async () => {
  const gif = await twoHalves(32, 32).gif().toBuffer();
  const jpeg = await twoHalves(32, 32).jpeg().toBuffer();
  const comment = png({ width: 8, height: 8, rows: 8 * 33, comment: PLANTED });
  const planted = Buffer.from(PLANTED);
  for (const bytes of [comment, Buffer.concat([gif, planted]), Buffer.concat([jpeg, planted])]) {
    assert.ok(bytes.includes(PLANTED));
    const out = await remade(bytes);
    assert.equal(out.includes('script'), false);
    assert.equal(out.toString('latin1', 0, 4), 'RIFF');
  }
});

test('what is no picture is refused, whatever it begins with', async () => {
  for (const [name, bytes] of Object.entries(NO_PICTURES)) {
    const said = await codec.remake(bytes, 640);
    assert.equal(said.kind, 'refused', name);
  }
});

test('a picture that was cut off is refused', async () => {
  const picture = twoHalves(400, 400);
  for (const bytes of [
    await picture.clone().jpeg().toBuffer(),
    await picture.clone().png().toBuffer(),
  ]) {
    const said = await codec.remake(Uint8Array.from(bytes.subarray(0, bytes.length / 2)), 640);
    assert.equal(said.kind, 'refused');
  }
});

test('a pixel that counts readers is refused', async () => {
  const pixel = await sharp({ create: { width: 1, height: 1, channels: 4, background: '#0000' } })
    .gif()
    .toBuffer();
  assert.equal((await codec.remake(pixel, 640)).kind, 'refused');
});

test('more pixels than any camera has are refused before they are read', async () => {
  const bomb = png({ width: 50_000, height: 50_000, rows: 1_000_000 });
  assert.ok(bomb.length < 10_000);
  assert.deepEqual(await codec.remake(bomb, 640), {
    kind: 'refused',
    reason: 'Input image exceeds pixel limit',
  });
});

test('short moving pictures move on, long ones stand still', async () => {
  const frame = (shade: number) =>
    sharp({ create: { width: 40, height: 30, channels: 3, background: { r: shade, g: 0, b: 0 } } })
      .png()
      .toBuffer();
  const moving = async (count: number) => {
    const frames = await Promise.all(
      Array.from({ length: count }, (_, at) => frame((at * 97) % 256)),
    );
    return sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
  };
  assert.equal((await sharp(await remade(await moving(5))).metadata()).pages, 5);
  assert.equal((await sharp(await remade(await moving(160))).metadata()).pages ?? 1, 1);
});

test('a picture that takes too much memory ends its process; the next one is read', async () => {
  const narrow = openCodec({ processes: 1, megabytes: 160 });
  try {
    // All of it has to be held, since each pass has points of all rows.
    const rows = 4000 * 4000 * 8 + 40_000;
    const bomb = png({ width: 4000, height: 4000, depth: 16, isInterlaced: true, rows });
    assert.ok(bomb.length < MEGABYTE);
    const reason = 'takes too much memory, or ends the process';
    assert.deepEqual(await narrow.remake(bomb, 640), { kind: 'refused', reason });
    const good = await twoHalves(64, 64).png().toBuffer();
    assert.equal((await narrow.remake(good, 640)).kind, 'made');
  } finally {
    narrow.close();
  }
});

test('a picture that takes too long is given up with its process', async () => {
  const hasty = openCodec({ processes: 1, longest: 1 });
  try {
    const good = await twoHalves(64, 64).png().toBuffer();
    assert.deepEqual(await hasty.remake(good, 640), { kind: 'refused', reason: 'takes too long' });
  } finally {
    hasty.close();
  }
});

test('the process may not write, connect, start anything or see the environment', async () => {
  const program = new URL('./fixtures/curious-process.ts', import.meta.url);
  const curious = openCodec({ processes: 1, program });
  try {
    process.env.HEARSAY_TEST_SECRET = 'planted';
    const said = await curious.remake(new Uint8Array(1), 640);
    assert.deepEqual(said, { kind: 'refused', reason: 'ERR_ACCESS_DENIED '.repeat(4).trim() });
  } finally {
    delete process.env.HEARSAY_TEST_SECRET;
    curious.close();
  }
});
