import {
  columnsOf,
  layMemory,
  layMemoryWith,
  layProjection,
  type Matrix,
  type MemoryLayer,
  matrixOf,
  openRoom,
  type Projection,
  stack,
} from './lay-weights.ts';
import {
  type ByteRows,
  numbersByHash,
  numbersOf,
  rowsOf,
  vectorOf,
  type WeightsFile,
} from './read-weights.ts';
import { bestLabels, type LabelChain, SCORE_ROW } from './viterbi.ts';
import { FLAGS, type TextWords } from './word-features.ts';

/** The longest run of words that is read at once. */
export const LONGEST_RUN = 320;
/** Distances from the cue are told apart up to this many words; training/statements/network/model.py has the same. */
const REACH = 40;
const UNKNOWN_WORD = 1;
const UNKNOWN_ENDING = 0;

/**
 * Two bidirectional layers of long short-term memory that label words, and a third that reads the words round one cue
 * once more for that cue. docs/notes/statement-network.md says why; training/statements makes the weights.
 */
export type Network = {
  /**
   * Labels of the words from `start` to `end`, at most LONGEST_RUN of them: 0 none; 1 and 2 a source's first
   * and other words; 3, 4 a cue's; 5, 6 a content's.
   */
  labelWords(words: TextWords, start: number, end: number): Uint8Array;
  /** Of the words labelled last, for one cue among them: 0 none; 1 and 2 its source's first and other words; 3, 4 its content's. */
  tellRoles(window: CueWindow): Uint8Array;
};

/** Words round a cue; indexes count from the first of the words labelled last. */
export type CueWindow = {
  readonly start: number;
  readonly end: number;
  readonly cueStart: number;
  readonly cueEnd: number;
};

export function openNetwork(file: WeightsFile): Network {
  const parts = lay(file);
  const { at, kernel, second, third } = parts;
  return {
    labelWords(words, start, end) {
      const size = end - start;
      fillInputs(parts, { words, start, end });
      project(parts, parts.first.input, { from: at.inputs, to: at.gates, size });
      remember(parts, parts.first, { gates: at.gates, to: at.first, size });
      project(parts, second.input, { from: at.first, to: at.gates, size });
      remember(parts, second, { gates: at.gates, to: at.second, size });
      kernel.addTo(at.second, at.first, size * 2 * second.width);
      project(parts, third.input, { from: at.second, to: at.shared, size });
      project(parts, parts.label, { from: at.second, to: at.scores, size });
      return bestLabels(parts.labelChain, kernel.numbers.subarray(at.scores / 4), size);
    },
    tellRoles({ start, end, cueStart, cueEnd }) {
      const size = end - start;
      readCue(parts, cueStart);
      for (let word = start; word < end; word += 1) {
        kernel.bytes[at.distances + word - start] = REACH + farFrom(word, cueStart, cueEnd);
      }
      const row = third.input.outputs;
      const shared = at.shared + start * row * 4;
      kernel.addRows(shared, parts.distance, at.distances, at.cue, at.gates, size, row);
      remember(parts, third, { gates: at.gates, to: at.third, size });
      project(parts, parts.role, { from: at.third, to: at.scores, size });
      return bestLabels(parts.roleChain, kernel.numbers.subarray(at.scores / 4), size);
    },
  };
}

type Parts = ReturnType<typeof lay>;

/** Everything in its place in the kernel's memory. */
function lay(file: WeightsFile) {
  const room = openRoom();
  const [words, endings] = [rowsOf(file, 'words'), rowsOf(file, 'endings')];
  const shapes = rowsOf(file, 'shapes');
  const first = layMemory(room, file, 'first');
  const second = layMemory(room, file, 'second');
  const states = 2 * second.width;
  const given = stack(
    matrixOf(file, 'third.forward.input'),
    matrixOf(file, 'third.backward.input'),
  );
  const third = layMemoryWith(room, { file, name: 'third' }, columnsOf(given, 0, states));
  const distances = matrixOf(file, 'distance');
  const cueFrom = states + distances.columns;
  const distance = room.take(distances.rows * given.rows);
  const distanceInput = columnsOf(given, states, cueFrom);
  room.kernel.numbers.set(timesTransposed(distances, distanceInput), distance / 4);
  const wide = Math.max(first.input.outputs, second.input.outputs, third.input.outputs);
  return {
    kernel: room.kernel,
    words,
    endings,
    shapes,
    numberOfWord: numbersByHash(file.wordHashes),
    numberOfEnding: numbersByHash(file.endingHashes),
    first,
    second,
    third,
    distance,
    cue: layProjection(room, matrixOf(file, 'cue'), vectorOf(file, 'cue.bias')),
    cueInput: layProjection(room, columnsOf(given, cueFrom, given.columns), null),
    label: layProjection(room, matrixOf(file, 'label'), vectorOf(file, 'label.bias')),
    role: layProjection(room, matrixOf(file, 'role'), vectorOf(file, 'role.bias')),
    labelChain: chainOf(file, 'labelChain'),
    roleChain: chainOf(file, 'roleChain'),
    at: {
      inputs: room.take(LONGEST_RUN * first.input.inputs),
      gates: room.take(LONGEST_RUN * wide),
      first: room.take(LONGEST_RUN * 2 * first.width),
      second: room.take(LONGEST_RUN * states),
      third: room.take(LONGEST_RUN * 2 * third.width),
      shared: room.take(LONGEST_RUN * third.input.outputs),
      scores: room.take(LONGEST_RUN * SCORE_ROW),
      scratch: room.take(wide),
      cueState: room.take(wide),
      cue: room.take(third.input.outputs),
      distances: room.take(LONGEST_RUN / 4),
    },
  };
}

/** For each row of `a` its product with every row of `b`. */
function timesTransposed(a: Matrix, b: Matrix): Float32Array {
  const product = new Float32Array(a.rows * b.rows);
  for (let row = 0; row < a.rows; row += 1) {
    for (let column = 0; column < b.rows; column += 1) {
      let sum = 0;
      for (let k = 0; k < a.columns; k += 1) {
        sum += (a.numbers[row * a.columns + k] ?? 0) * (b.numbers[column * b.columns + k] ?? 0);
      }
      product[row * b.rows + column] = sum;
    }
  }
  return product;
}

function chainOf(file: WeightsFile, name: string): LabelChain {
  const first = vectorOf(file, `${name}.first`);
  return {
    labels: first.length,
    first,
    step: vectorOf(file, `${name}.step`),
    last: vectorOf(file, `${name}.last`),
  };
}

type Run = { readonly words: TextWords; readonly start: number; readonly end: number };

/** What is known of each word, side by side: the word, its ending, its shape, its flags. */
function fillInputs(parts: Parts, { words, start, end }: Run): void {
  const { kernel, at, first, numberOfWord, numberOfEnding } = parts;
  let to = at.inputs / 4;
  for (let word = start; word < end; word += 1) {
    const next = to + first.input.inputs;
    const number = numberOfWord.get(words.word[word] ?? 0) ?? UNKNOWN_WORD;
    const ending = numberOfEnding.get(words.ending[word] ?? 0) ?? UNKNOWN_ENDING;
    to = copyRow(kernel.numbers, to, { rows: parts.words, row: number });
    to = copyRow(kernel.numbers, to, { rows: parts.endings, row: ending });
    to = copyRow(kernel.numbers, to, { rows: parts.shapes, row: words.shape[word] ?? 0 });
    for (let flag = 0; flag < FLAGS; flag += 1) {
      kernel.numbers[to + flag] = words.flags[word * FLAGS + flag] ?? 0;
    }
    to = next;
  }
}

function copyRow(
  numbers: Float32Array,
  to: number,
  { rows, row }: { readonly rows: ByteRows; readonly row: number },
): number {
  const { columns, scales, bytes } = rows;
  const scale = scales[row] ?? 0;
  for (let k = 0; k < columns; k += 1) numbers[to + k] = (bytes[row * columns + k] ?? 0) * scale;
  return to + columns;
}

type Move = { readonly from: number; readonly to: number; readonly size: number };

function project({ kernel }: Parts, projection: Projection, { from, to, size }: Move): void {
  const { weights, bias, inputs, outputs } = projection;
  kernel.project(from, weights, bias, to, size, inputs, outputs);
}

type Memorised = { readonly gates: number; readonly to: number; readonly size: number };

/** Both directions; their states stand side by side. */
function remember({ kernel, at }: Parts, layer: MemoryLayer, { gates, to, size }: Memorised): void {
  const { width, input, forward, backward } = layer;
  const [gateStep, outStep] = [input.outputs * 4, width * 8];
  kernel.remember(gates, gateStep, forward, to, outStep, at.scratch, size, width, 1);
  const behind = gates + width * 16;
  kernel.remember(behind, gateStep, backward, to + width * 4, outStep, at.scratch, size, width, -1);
}

/** What the cue itself adds to the inputs of all words round it. */
function readCue(parts: Parts, cue: number): void {
  const { kernel, at, second, cueInput } = parts;
  const from = at.second + cue * second.width * 8;
  project(parts, parts.cue, { from, to: at.cueState, size: 1 });
  const state = kernel.numbers.subarray(at.cueState / 4, at.cueState / 4 + cueInput.inputs);
  for (const [k, value] of state.entries()) state[k] = Math.max(0, value);
  project(parts, cueInput, { from: at.cueState, to: at.cue, size: 1 });
}

/** Words from the cue, less than nought before it, at most REACH. */
function farFrom(word: number, cueStart: number, cueEnd: number): number {
  if (word < cueStart) return Math.max(word - cueStart, -REACH);
  return word < cueEnd ? 0 : Math.min(word - cueEnd + 1, REACH);
}
