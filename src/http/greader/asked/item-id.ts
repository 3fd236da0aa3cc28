/** Google's own form of an item's number: sixteen digits of a signed 64-bit number, in hex. */
const LONG = 'tag:google.com,2005:reader/item/';

/** As contents and Atom give it. */
export function longItemId(number: number): string {
  return `${LONG}${number.toString(16).padStart(16, '0')}`;
}

/**
 * An item's number in whatever spelling a program has kept it; null: in none. Digits alone are decimal, as FreshRSS reads them, unless
 * they begin with 0: then they are the short form of sixteen hex digits (Reeder and FeedMe send them bare). Decimals are signed
 * 64-bit numbers, so another server's may be negative, or above 2^53: they are numbers, but none of ours.
 */
export function itemNumber(stated: string): number | 'not ours' | null {
  const isLong = stated.startsWith(LONG);
  const id = isLong ? stated.slice(LONG.length) : stated;
  if (!isLong && /^(?:-?[1-9]\d{0,18}|0)$/.test(id)) return ours(BigInt(id));
  return /^[\da-f]{1,16}$/i.test(id) ? ours(BigInt.asIntN(64, BigInt(`0x${id}`))) : null;
}

function ours(id: bigint): number | 'not ours' {
  return id > 0n && id <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(id) : 'not ours';
}
