import { FIRST_FREE, type Kernel, openKernel } from './kernel/open-kernel.ts';
import { numbersOf, rowsOf, vectorOf, type WeightsFile } from './read-weights.ts';

/** Weights of a projection, as addresses in the kernel's memory. */
export type Projection = {
  readonly inputs: number;
  /** A multiple of 8; what is beyond the real ones is nought. */
  readonly outputs: number;
  readonly weights: number;
  readonly bias: number;
};

/** A bidirectional memory: the input side of both directions in one projection. */
export type MemoryLayer = {
  readonly width: number;
  readonly input: Projection;
  readonly forward: number;
  readonly backward: number;
};

/** Takes room in the kernel's memory, from its beginning on; nothing is given back. */
export type Room = { readonly kernel: Kernel; take(numbers: number): number };

const SIZE = 12 * 1024 * 1024;

export function openRoom(): Room {
  const kernel = openKernel(SIZE);
  let next = FIRST_FREE;
  return {
    kernel,
    take(numbers) {
      const at = next;
      next += Math.ceil(numbers / 4) * 16;
      if (next > kernel.bytes.length) throw new Error('the network does not fit into its memory');
      return at;
    },
  };
}

export type Matrix = {
  readonly rows: number;
  readonly columns: number;
  readonly numbers: Float32Array;
};

export function matrixOf(file: WeightsFile, name: string): Matrix {
  const rows = rowsOf(file, name);
  return { rows: rows.scales.length, columns: rows.columns, numbers: numbersOf(rows) };
}

/** Some columns of a matrix, from `from` up to `to`. */
export function columnsOf({ rows, columns, numbers }: Matrix, from: number, to: number): Matrix {
  const width = to - from;
  const cut = new Float32Array(rows * width);
  for (let row = 0; row < rows; row += 1) {
    cut.set(numbers.subarray(row * columns + from, row * columns + to), row * width);
  }
  return { rows, columns: width, numbers: cut };
}

/** Two matrices, one below the other. */
export function stack(upper: Matrix, lower: Matrix): Matrix {
  const numbers = new Float32Array(upper.numbers.length + lower.numbers.length);
  numbers.set(upper.numbers);
  numbers.set(lower.numbers, upper.numbers.length);
  return { rows: upper.rows + lower.rows, columns: upper.columns, numbers };
}

/** Lays a matrix (a row an output) as `project` reads it: eight outputs side by side for each input. */
export function layProjection(room: Room, matrix: Matrix, bias: Float32Array | null): Projection {
  const outputs = Math.ceil(matrix.rows / 8) * 8;
  const weights = room.take(outputs * matrix.columns);
  layBlocks(room.kernel, matrix, { at: weights, block: 8 });
  const biasAt = room.take(outputs);
  if (bias !== null) room.kernel.numbers.set(bias, biasAt / 4);
  return { inputs: matrix.columns, outputs, weights, bias: biasAt };
}

export function layMemory(room: Room, file: WeightsFile, name: string): MemoryLayer {
  const input = (direction: string) => matrixOf(file, `${name}.${direction}.input`);
  return layMemoryWith(room, { file, name }, stack(input('forward'), input('backward')));
}

/** Like layMemory, with input weights that were cut before. */
export function layMemoryWith(
  room: Room,
  { file, name }: { readonly file: WeightsFile; readonly name: string },
  input: Matrix,
): MemoryLayer {
  const bias = new Float32Array(input.rows);
  bias.set(vectorOf(file, `${name}.forward.bias`));
  bias.set(vectorOf(file, `${name}.backward.bias`), input.rows / 2);
  return {
    width: input.rows / 8,
    input: layProjection(room, input, bias),
    forward: layState(room, matrixOf(file, `${name}.forward.state`)),
    backward: layState(room, matrixOf(file, `${name}.backward.state`)),
  };
}

/** Lays a recurrent matrix as `remember` reads it: sixteen outputs side by side for each input. */
function layState(room: Room, matrix: Matrix): number {
  const at = room.take(matrix.numbers.length);
  layBlocks(room.kernel, matrix, { at, block: 16 });
  return at;
}

function layBlocks(
  { numbers }: Kernel,
  matrix: Matrix,
  { at, block }: { readonly at: number; readonly block: number },
): void {
  const { rows, columns } = matrix;
  for (let row = 0; row < rows; row += 1) {
    const from = at / 4 + Math.floor(row / block) * columns * block + (row % block);
    for (let column = 0; column < columns; column += 1) {
      numbers[from + column * block] = matrix.numbers[row * columns + column] ?? 0;
    }
  }
}
