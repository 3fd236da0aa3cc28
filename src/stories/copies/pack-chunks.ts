/** Bytes before each chunk that say how long it is. */
const PREFIX = 8;

/** Puts chunks of memory one after the other, each with its length, at any of which 8 bytes divide the place. */
export function packChunks(chunks: readonly ArrayBufferView[]): Uint8Array {
  const length = chunks.reduce((sum, chunk) => sum + PREFIX + padded(chunk.byteLength), 0);
  const packed = new Uint8Array(length);
  const view = new DataView(packed.buffer);
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of chunks) {
    view.setFloat64(at, byteLength, true);
    packed.set(new Uint8Array(buffer, byteOffset, byteLength), at + PREFIX);
    at += PREFIX + padded(byteLength);
  }
  return packed;
}

/** The chunks again, each in memory of its own; null if something is missing. */
export function unpackChunks(packed: Uint8Array): ArrayBuffer[] | null {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const chunks: ArrayBuffer[] = [];
  let at = 0;
  while (at < packed.length) {
    if (at + PREFIX > packed.length) return null;
    const length = view.getFloat64(at, true);
    const end = at + PREFIX + length;
    if (!Number.isInteger(length) || length < 0 || end > packed.length) return null;
    const chunk = new ArrayBuffer(length);
    new Uint8Array(chunk).set(packed.subarray(at + PREFIX, end));
    chunks.push(chunk);
    at += PREFIX + padded(length);
  }
  return chunks;
}

function padded(length: number): number {
  return Math.ceil(length / 8) * 8;
}
