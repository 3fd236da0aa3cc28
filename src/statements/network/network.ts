import {
  columnsOf,
  layMemory,
  layMemoryWith,
  layProjection,
  type MemoryLayer,
  openRoom,
  type Projection,
  type Recurrence,
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
  const given = stack(rowsOf(file, 'third.forward.input'), rowsOf(file, 'third.backward.input'));
  const third = layMemoryWith(room, { file, name: 'third' }, columnsOf(given, 0, states));
  const distances = rowsOf(file, 'distance');
  const cueFrom = states + distances.columns;
  const byDistance = timesTransposed(distances, columnsOf(given, states, cueFrom));
  const distance = room.take(byDistance.byteLength);
  room.kernel.numbers.set(byDistance, distance / 4);
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
    cue: layProjection(room, rowsOf(file, 'cue'), vectorOf(file, 'cue.bias')),
    cueInput: layProjection(room, columnsOf(given, cueFrom, given.columns), null),
    label: layProjection(room, rowsOf(file, 'label'), vectorOf(file, 'label.bias')),
    role: layProjection(room, rowsOf(file, 'role'), vectorOf(file, 'role.bias')),
    labelChain: chainOf(file, 'labelChain'),
    roleChain: chainOf(file, 'roleChain'),
    at: {
      inputs: room.take(LONGEST_RUN * first.input.inputs * 4),
      rounded: room.take(LONGEST_RUN * (Math.max(first.input.inputs, wide) + 4)),
      gates: room.take(LONGEST_RUN * wide * 4),
      first: room.take(LONGEST_RUN * first.width * 8),
      second: room.take(LONGEST_RUN * states * 4),
      third: room.take(LONGEST_RUN * third.width * 8),
      shared: room.take(LONGEST_RUN * third.input.outputs * 4),
      scores: room.take(LONGEST_RUN * SCORE_ROW * 4),
      scratch: room.take(wide * 4),
      cueState: room.take(wide * 4),
      cue: room.take(third.input.outputs * 4),
      distances: room.take(LONGEST_RUN),
    },
  };
}

/** For each row of `a` its product with every row of `b`. */
function timesTransposed(a: ByteRows, b: ByteRows): Float32Array {
  const [left, right] = [numbersOf(a), numbersOf(b)];
  const rows = a.scales.length;
  const columns = b.scales.length;
  const product = new Float32Array(rows * columns);
  for (let at = 0; at < product.length; at += 1) {
    const [row, column] = [Math.floor(at / columns) * a.columns, (at % columns) * b.columns];
    let sum = 0;
    for (let k = 0; k < a.columns; k += 1) sum += (left[row + k] ?? 0) * (right[column + k] ?? 0);
    product[at] = sum;
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

function project({ kernel, at }: Parts, projection: Projection, { from, to, size }: Move): void {
  const { weights, scales, bias, inputs, outputs } = projection;
  kernel.project(from, weights, scales, bias, to, at.rounded, size, inputs, outputs);
}

type Memorised = { readonly gates: number; readonly to: number; readonly size: number };

/** Both directions; their states stand side by side. */
function remember({ kernel, at }: Parts, layer: MemoryLayer, { gates, to, size }: Memorised): void {
  const { width, input, forward, backward } = layer;
  const steps = [input.outputs * 4, width * 8] as const;
  const sizes = [at.scratch, size, width] as const;
  const go = ({ weights, scales }: Recurrence, half: number, step: 1 | -1) => {
    const [gateStep, outStep] = steps;
    const from = gates + half * width * 16;
    kernel.remember(
      from,
      gateStep,
      weights,
      scales,
      to + half * width * 4,
      outStep,
      ...sizes,
      step,
    );
  };
  go(forward, 0, 1);
  go(backward, 1, -1);
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
