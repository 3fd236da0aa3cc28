/** First bytes in hexadecimal (a dot is any digit), and what a file that begins with them is. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^255044462d/, 'a PDF document'],
  [
    /^(?:89504e47|ffd8ff|47494638|52494646.{8}57454250|49492a00|4d4d002a|00000100|.{8}66747970(?:61766966|68656963|6d696631))/,
    'a picture',
  ],
  [/^504b(?:0304|0506)/, 'a ZIP archive or an office document'],
  [/^(?:1f8b|425a68|fd377a585a|28b52ffd|377abcaf|52617221)/, 'a compressed archive'],
  [/^(?:494433|fff[b32]|4f676753|664c6143|52494646.{8}57415645)/, 'a sound recording'],
  [/^(?:.{8}66747970|1a45dfa3|52494646.{8}41564920)/, 'a film'],
  [/^d0cf11e0/, 'an office document'],
  [/^53514c69746520666f726d6174/, 'a database'],
  [/^(?:7f454c46|4d5a9000)/, 'a program'],
];

const MAGIC_BYTES = 16;

/** Bytes looked at for what no text holds. */
const SAMPLE = 1_024;

/** What a file is by its first bytes ("a PDF document"), null if it may be text. */
export function binaryKind(bytes: Uint8Array): string | null {
  const start = bytes.subarray(0, MAGIC_BYTES).toHex();
  const known = KINDS.find(([magic]) => magic.test(start))?.[1];
  if (known !== undefined) return known;
  // UTF-16 and UTF-32 are half zeros too, and say so or alternate.
  if (/^(?:fffe|feff|0000feff)/.test(start) || isWide(bytes)) return null;
  return countControls(bytes) > 2 ? 'a binary file' : null;
}

/** Zeros in every other place only: UTF-16 without a mark. */
function isWide(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  const even = sample.filter((byte, index) => byte === 0 && index % 2 === 0).length;
  const odd = sample.filter((byte, index) => byte === 0 && index % 2 === 1).length;
  return Math.max(even, odd) > sample.length / 4 && Math.min(even, odd) < sample.length / 40;
}

function countControls(bytes: Uint8Array): number {
  return bytes.subarray(0, SAMPLE).filter((byte) => byte < 9 || (byte > 13 && byte < 27)).length;
}
