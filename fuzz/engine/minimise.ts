/** Takes out of an input what a fault does not need: halves first, then ever smaller pieces. */
export async function minimise(
  input: Uint8Array,
  isStill: (input: Uint8Array) => Promise<boolean>,
  mostTries = 400,
): Promise<Uint8Array> {
  let kept = Buffer.from(input);
  let tries = 0;
  for (
    let size = Math.ceil(kept.length / 2);
    size >= 1;
    size = size === 1 ? 0 : Math.ceil(size / 2)
  ) {
    for (let at = 0; at < kept.length && tries < mostTries; ) {
      tries += 1;
      const shorter = Buffer.concat([kept.subarray(0, at), kept.subarray(at + size)]);
      if (await isStill(shorter)) kept = shorter;
      else at += size;
    }
  }
  return kept;
}
