/** One piece between separators, or word of one that was too long to keep. */
export type StreamPiece =
  | { readonly kind: 'piece'; readonly bytes: Uint8Array }
  | { readonly kind: 'too long' };

/**
 * Cuts a stream of bytes at a separator. A piece longer than `most` bytes is passed over and
 * reported; so memory stays bounded whatever the file holds.
 */
export async function* splitStream(
  chunks: AsyncIterable<Uint8Array>,
  separator: string,
  most: number,
): AsyncGenerator<StreamPiece> {
  const mark = Buffer.from(separator, 'latin1');
  let kept: Buffer[] = [];
  let length = 0;
  // The separator may lie across two chunks: so much of the last one is looked at again.
  let tail: Buffer = Buffer.alloc(0);
  const take = (bytes: Buffer) => {
    length += bytes.length;
    if (length > most) kept = [];
    else if (bytes.length > 0) kept.push(bytes);
  };
  const finish = (): StreamPiece => {
    const piece: StreamPiece =
      length > most ? { kind: 'too long' } : { kind: 'piece', bytes: Buffer.concat(kept) };
    kept = [];
    length = 0;
    return piece;
  };
  for await (const chunk of chunks) {
    let rest = Buffer.concat([tail, chunk]);
    for (let at = rest.indexOf(mark); at !== -1; at = rest.indexOf(mark)) {
      take(rest.subarray(0, at));
      yield finish();
      rest = rest.subarray(at + mark.length);
    }
    const sure = Math.max(0, rest.length - mark.length + 1);
    take(rest.subarray(0, sure));
    tail = rest.subarray(sure);
  }
  take(tail);
  yield finish();
}
