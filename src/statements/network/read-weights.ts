/** The weights as train.py leaves them: numbers in base64, matrices with a byte a number and a scale a row. */
export type WeightsFile = {
  readonly width: number;
  readonly thirdWidth: number;
  /** 32-bit hashes of the words, in the order of the rows of "words". */
  readonly wordHashes: string;
  readonly endingHashes: string;
  readonly matrices: Readonly<Record<string, PackedMatrix>>;
  readonly vectors: Readonly<Record<string, string>>;
};

type PackedMatrix = { readonly columns: number; readonly scales: string; readonly bytes: string };

/** Rows of numbers that are kept as bytes, and made numbers when they are asked. */
export type ByteRows = {
  readonly columns: number;
  readonly scales: Float32Array;
  readonly bytes: Int8Array;
};

export function rowsOf(file: WeightsFile, name: string): ByteRows {
  const packed = file.matrices[name];
  if (packed === undefined) throw new Error(`the weights lack ${name}`);
  return {
    columns: packed.columns,
    scales: new Float32Array(bytesOf(packed.scales)),
    bytes: new Int8Array(bytesOf(packed.bytes)),
  };
}

/** All numbers of a matrix, row by row. */
export function numbersOf({ columns, scales, bytes }: ByteRows): Float32Array {
  return Float32Array.from(bytes, (byte, at) => byte * (scales[Math.floor(at / columns)] ?? 0));
}

export function vectorOf(file: WeightsFile, name: string): Float32Array {
  const packed = file.vectors[name];
  if (packed === undefined) throw new Error(`the weights lack ${name}`);
  return new Float32Array(bytesOf(packed));
}

/** From a hash to its number, by which the rows go. */
export function numbersByHash(packed: string): ReadonlyMap<number, number> {
  const hashes = new Uint32Array(bytesOf(packed));
  const numbers = new Map<number, number>();
  for (let at = 0; at < hashes.length; at += 1) numbers.set(hashes[at] ?? 0, at);
  return numbers;
}

function bytesOf(base64: string): ArrayBuffer {
  return Uint8Array.fromBase64(base64).buffer;
}
