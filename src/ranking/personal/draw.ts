/** A number as from a normal distribution (mean 0, variance 1), always the same for a text: no chance is at work. */
export function drawFrom(text: string): number {
  const [first, second] = [hashOf(`${text} 1`), hashOf(`${text} 2`)];
  // Box and Muller (1958); a hash of 0 has no logarithm.
  return (
    Math.sqrt(-2 * Math.log((first + 1) / 4294967297)) * Math.cos((2 * Math.PI * second) / 2 ** 32)
  );
}

/** 32 bits, well mixed: FNV-1a with the finish of murmur3. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
