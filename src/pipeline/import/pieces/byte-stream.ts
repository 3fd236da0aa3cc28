/** A stream of bytes read in pieces of known length or up to a mark, in bounded memory. */
export type ByteStream = {
  /** Bytes up to a mark and with it; null if the mark does not come within `most` bytes. */
  readonly until: (mark: string, most: number) => Promise<Buffer | null>;
  /**
   * The next `length` bytes, or what there is before the stream ends. Only the first `most` are kept;
   * `passed` counts all.
   */
  readonly take: (length: number, most: number) => Promise<{ bytes: Buffer; passed: number }>;
  /** Whether nothing is left. */
  readonly isAtEnd: () => Promise<boolean>;
  /** Lets go of the source, read to its end or not. */
  readonly close: () => Promise<void>;
};

export function byteStream(chunks: AsyncIterable<Uint8Array>): ByteStream {
  const source = chunks[Symbol.asyncIterator]();
  let rest: Buffer = Buffer.alloc(0);
  const nextChunk = async (): Promise<Buffer | null> => {
    const { done, value } = await source.next();
    return done === true ? null : Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  };
  const cut = (length: number): Buffer => {
    const bytes = rest.subarray(0, length);
    rest = rest.subarray(length);
    return bytes;
  };
  return {
    until: async (mark, most) => {
      for (let from = 0; ; ) {
        const at = rest.indexOf(mark, from, 'latin1');
        if (at !== -1 && at <= most) return cut(at + mark.length);
        if (rest.length > most) return null;
        from = Math.max(0, rest.length - mark.length);
        const chunk = await nextChunk();
        if (chunk === null) return null;
        rest = Buffer.concat([rest, chunk]);
      }
    },
    take: async (length, most) => {
      const kept: Buffer[] = [];
      let passed = 0;
      while (passed < length) {
        if (rest.length === 0) rest = (await nextChunk()) ?? rest;
        if (rest.length === 0) break;
        const bytes = cut(length - passed);
        if (passed < most) kept.push(bytes.subarray(0, most - passed));
        passed += bytes.length;
      }
      return { bytes: Buffer.concat(kept), passed };
    },
    isAtEnd: async () => {
      while (rest.length === 0) {
        const chunk = await nextChunk();
        if (chunk === null) return true;
        rest = chunk;
      }
      return false;
    },
    close: async () => {
      await source.return?.();
    },
  };
}
