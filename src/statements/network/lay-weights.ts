import { FIRST_FREE, type Kernel, openKernel } from './kernel/open-kernel.ts';
import { type ByteRows, rowsOf, vectorOf, type WeightsFile } from './read-weights.ts';

/** Weights of a projection, as addresses in the kernel's memory. */
export type Projection = {
  /** A multiple of 4; weights of what is beyond the real ones are nought. */
  readonly inputs: number;
  /** A multiple of 8, likewise. */
  readonly outputs: number;
  readonly weights: number;
  readonly scales: number;
  readonly bias: number;
};

/** The recurrent weights of one direction. */
export type Recurrence = { readonly weights: number; readonly scales: number };

/** A bidirectional memory: the input side of both directions in one projection. */
export type MemoryLayer = {
  readonly width: number;
  readonly input: Projection;
  readonly forward: Recurrence;
  readonly backward: Recurrence;
};

/** Takes room in the kernel's memory, from its beginning on; nothing is given back. */
export type Room = { readonly kernel: Kernel; take(bytes: number): number };

const SIZE = 8 * 1024 * 1024;

export function openRoom(): Room {
  const kernel = openKernel(SIZE);
  let next = FIRST_FREE;
  return {
    kernel,
    take(bytes) {
      const at = next;
      next += Math.ceil(bytes / 16) * 16;
      if (next > kernel.bytes.length) throw new Error('the network does not fit into its memory');
      return at;
    },
  };
}

/** Some columns of a matrix, from `from` up to `to`. */
export function columnsOf(
  { columns, scales, bytes }: ByteRows,
  from: number,
  to: number,
): ByteRows {
  const width = to - from;
  const cut = new Int8Array(scales.length * width);
  for (let row = 0; row < scales.length; row += 1) {
    cut.set(bytes.subarray(row * columns + from, row * columns + to), row * width);
  }
  return { columns: width, scales, bytes: cut };
}

/** Two matrices, one below the other. */
export function stack(upper: ByteRows, lower: ByteRows): ByteRows {
  const scales = new Float32Array([...upper.scales, ...lower.scales]);
  const bytes = new Int8Array(upper.bytes.length + lower.bytes.length);
  bytes.set(upper.bytes);
  bytes.set(lower.bytes, upper.bytes.length);
  return { columns: upper.columns, scales, bytes };
}

/** Lays a matrix (a row an output) and its bias as the kernel's `project` reads them. */
export function layProjection(room: Room, rows: ByteRows, bias: Float32Array | null): Projection {
  const { inputs, outputs, weights, sums } = layBlocks(room, rows);
  const scales = room.take(outputs * 8);
  room.kernel.numbers.set(rows.scales, scales / 4);
  room.kernel.numbers.set(sums, scales / 4 + outputs);
  const biasAt = room.take(outputs * 4);
  if (bias !== null) room.kernel.numbers.set(bias, biasAt / 4);
  return { inputs, outputs, weights, scales, bias: biasAt };
}

export function layMemory(room: Room, file: WeightsFile, name: string): MemoryLayer {
  const input = (direction: string) => rowsOf(file, `${name}.${direction}.input`);
  return layMemoryWith(room, { file, name }, stack(input('forward'), input('backward')));
}

/** Like layMemory, with input weights that were cut before. */
export function layMemoryWith(
  room: Room,
  { file, name }: { readonly file: WeightsFile; readonly name: string },
  input: ByteRows,
): MemoryLayer {
  const rows = input.scales.length;
  const bias = new Float32Array(rows);
  bias.set(vectorOf(file, `${name}.forward.bias`));
  bias.set(vectorOf(file, `${name}.backward.bias`), rows / 2);
  return {
    width: rows / 8,
    input: layProjection(room, input, bias),
    forward: layRecurrence(room, rowsOf(file, `${name}.forward.state`)),
    backward: layRecurrence(room, rowsOf(file, `${name}.backward.state`)),
  };
}

/** States go from -1 to 1: the kernel rounds them to units of 1/63. */
const STATE_UNIT = 1 / 63;

function layRecurrence(room: Room, rows: ByteRows): Recurrence {
  const { outputs, weights, sums } = layBlocks(room, rows);
  const scales = room.take(outputs * 8);
  const inUnits = rows.scales.map((scale) => scale * STATE_UNIT);
  room.kernel.numbers.set(inUnits, scales / 4);
  room.kernel.numbers.set(sums, scales / 4 + outputs);
  return { weights, scales };
}

/** What the kernel adds to each byte that it multiplies with. */
const SHIFT = 64;

/** Eight outputs side by side for every four inputs. */
function layBlocks({ kernel, take }: Room, { columns, scales, bytes }: ByteRows) {
  const rows = scales.length;
  const inputs = Math.ceil(columns / 4) * 4;
  const outputs = Math.ceil(rows / 8) * 8;
  const weights = take(inputs * outputs);
  const sums = new Float32Array(outputs);
  for (let row = 0; row < rows; row += 1) {
    const block = weights + (row >> 3) * 8 * inputs + (row & 7) * 4;
    let sum = 0;
    for (let column = 0; column < columns; column += 1) {
      const weight = bytes[row * columns + column] ?? 0;
      kernel.bytes[block + (column >> 2) * 32 + (column & 3)] = weight;
      sum += weight;
    }
    sums[row] = -SHIFT * sum;
  }
  return { inputs, outputs, weights, sums };
}
