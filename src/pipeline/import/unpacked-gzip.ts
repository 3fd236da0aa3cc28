import { createGunzip, type Gunzip } from 'node:zlib';

/** Bytes unpacked at once: no more than a thousand times as many come of them. */
const SLICE = 16_384;

/** No archive of pages comes to more than so many times its size, once it is longer than a few pages of nothing. */
const MOST_TIMES = 100;
const LONG = 50_000_000;

/**
 * A gzip stream unpacked, of one member or of many. Where it is damaged, what came before is given first and then the error
 * is thrown: the platform's own stream forgets what nobody has taken yet.
 */
export async function* unpackedGzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  const ready: Buffer[] = [];
  let trouble: Error | null = null;
  let [packed, unpacked] = [0, 0];
  gunzip.on('data', (bytes: Buffer) => {
    unpacked += bytes.length;
    ready.push(bytes);
  });
  gunzip.on('error', (error) => {
    trouble = error;
  });
  try {
    for await (const slice of slicesOf(chunks)) {
      packed += slice.length;
      await written(gunzip, slice);
      yield* ready.splice(0);
      if (trouble !== null) throw trouble;
      if (unpacked > LONG && unpacked > packed * MOST_TIMES)
        throw new Error(`it unpacks to more than ${MOST_TIMES} times its size`);
    }
    await ended(gunzip);
    yield* ready.splice(0);
    if (trouble !== null) throw trouble;
  } finally {
    gunzip.destroy();
  }
}

async function* slicesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += SLICE) yield chunk.subarray(at, at + SLICE);
  }
}

/** Resolves when all of it is unpacked, or nothing more can be; what goes wrong is heard by 'error'. */
function written(gunzip: Gunzip, slice: Uint8Array): Promise<void> {
  return untilDone(gunzip, (done) => gunzip.write(slice, done));
}

function ended(gunzip: Gunzip): Promise<void> {
  return untilDone(gunzip, () => gunzip.end());
}

/** A stream that was destroyed calls nobody back. */
function untilDone(gunzip: Gunzip, begin: (done: () => void) => void): Promise<void> {
  if (gunzip.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      gunzip.off('close', done);
      resolve();
    };
    gunzip.once('close', done);
    begin(done);
  });
}
