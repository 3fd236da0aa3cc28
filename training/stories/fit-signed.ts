/** Rows of features, one behind another, with what they are to answer and what each counts. */
export type Examples = {
  readonly width: number;
  readonly rows: readonly Float64Array[];
  readonly answers: readonly boolean[];
  readonly weights: readonly number[];
};

/** 1: the feature may only speak for, -1: only against, 0: either; null: it is left out. */
export type Sign = 1 | -1 | 0 | null;

export type Fitted = { readonly bias: number; readonly weights: number[] };

const RIDGE = 3;
const STEPS = 25;

/**
 * Logistic regression by Newton's method, with a ridge over standardised features. Features that come out against
 * their sign are dropped, the worst first, until none does: what is evidence in one set is then never counter-evidence
 * learned from another's accidents.
 */
export function fitSigned(examples: Examples, signs: readonly Sign[]): Fitted {
  const scale = scaleOf(examples);
  const used = signs.flatMap((sign, at) => (sign === null ? [] : [at]));
  for (;;) {
    const fitted = fit(examples, { scale, used });
    const worst = worstOf(fitted.weights, { scale, signs });
    if (worst === null) return fitted;
    used.splice(used.indexOf(worst), 1);
  }
}

type Scale = { readonly means: Float64Array; readonly spreads: Float64Array };

function scaleOf({ rows, width }: Examples): Scale {
  const means = new Float64Array(width);
  const spreads = new Float64Array(width);
  for (const row of rows)
    for (let at = 0; at < width; at += 1) means[at] = num(means, at) + num(row, at) / rows.length;
  for (const row of rows) {
    for (let at = 0; at < width; at += 1) {
      spreads[at] = num(spreads, at) + (num(row, at) - num(means, at)) ** 2 / rows.length;
    }
  }
  return { means, spreads: spreads.map((spread) => Math.sqrt(spread) + 1e-6) };
}

function num(list: ArrayLike<number>, at: number): number {
  return list[at] as number;
}

type Shape = { readonly scale: Scale; readonly used: readonly number[] };

function fit(examples: Examples, shape: Shape): Fitted {
  const size = shape.used.length + 1;
  const solution = new Float64Array(size);
  for (let step = 0; step < STEPS; step += 1) {
    const { slope, bend } = derivatives(examples, shape, solution);
    const change = solve(bend, slope);
    for (let at = 0; at < size; at += 1) solution[at] = num(solution, at) - num(change, at);
    if (Math.max(...change.map(Math.abs)) < 1e-6) break;
  }
  return unscale(solution, shape, examples.width);
}

/** Of the penalised negative log likelihood: first derivatives and the matrix of the second. */
function derivatives(
  { rows, answers, weights }: Examples,
  { scale, used }: Shape,
  solution: Float64Array,
) {
  const size = solution.length;
  const slope = new Float64Array(size);
  const bend = Array.from({ length: size }, () => new Float64Array(size));
  const own = new Float64Array(size);
  for (const [at, row] of rows.entries()) {
    own[0] = 1;
    for (const [place, feature] of used.entries()) {
      own[place + 1] =
        (num(row, feature) - num(scale.means, feature)) / num(scale.spreads, feature);
    }
    const sum = own.reduce((total, value, place) => total + value * num(solution, place), 0);
    const chance = 1 / (1 + Math.exp(-Math.max(-30, Math.min(30, sum))));
    const weight = num(weights, at);
    addRow({ slope, bend }, own, {
      error: weight * (chance - (answers[at] ? 1 : 0)),
      bend: weight * chance * (1 - chance),
    });
  }
  for (let place = 0; place < size; place += 1) {
    const ridge = place === 0 ? 1e-6 : RIDGE;
    slope[place] = num(slope, place) + ridge * num(solution, place);
    const line = bend[place];
    if (line !== undefined) line[place] = num(line, place) + ridge;
  }
  return { slope, bend };
}

type Sums = { readonly slope: Float64Array; readonly bend: readonly Float64Array[] };

function addRow(
  { slope, bend }: Sums,
  row: Float64Array,
  by: { error: number; bend: number },
): void {
  for (const [at, line] of bend.entries()) {
    const value = num(row, at);
    slope[at] = num(slope, at) + by.error * value;
    for (let other = 0; other < row.length; other += 1) {
      line[other] = num(line, other) + by.bend * value * num(row, other);
    }
  }
}

/** Gaussian elimination with pivots. */
function solve(matrix: readonly Float64Array[], wanted: Float64Array): Float64Array {
  const lines: Float64Array[] = matrix.map((line, at) => Float64Array.of(...line, num(wanted, at)));
  const size = lines.length;
  for (let column = 0; column < size; column += 1) {
    const pivot = lines.slice(column).reduce((best, line, at) => {
      return Math.abs(num(line, column)) > Math.abs(num(lines[best] ?? line, column))
        ? column + at
        : best;
    }, column);
    [lines[column], lines[pivot]] = [lines[pivot] as Float64Array, lines[column] as Float64Array];
    eliminate(lines, column);
  }
  return Float64Array.from(lines, (line, at) => num(line, size) / num(line, at));
}

function eliminate(lines: readonly Float64Array[], column: number): void {
  const own = lines[column] as Float64Array;
  for (const [at, line] of lines.entries()) {
    if (at === column) continue;
    const times = num(line, column) / num(own, column);
    for (let place = column; place < line.length; place += 1) {
      line[place] = num(line, place) - times * num(own, place);
    }
  }
}

function unscale(solution: Float64Array, { scale, used }: Shape, width: number): Fitted {
  const weights = new Array<number>(width).fill(0);
  let bias = num(solution, 0);
  for (const [place, feature] of used.entries()) {
    const weight = num(solution, place + 1) / num(scale.spreads, feature);
    weights[feature] = weight;
    bias -= weight * num(scale.means, feature);
  }
  return { bias, weights };
}

function worstOf(
  weights: readonly number[],
  { scale, signs }: { scale: Scale; signs: readonly Sign[] },
): number | null {
  let worst: number | null = null;
  let most = 0;
  for (const [at, weight] of weights.entries()) {
    const against = -weight * (signs[at] ?? 0) * num(scale.spreads, at);
    if (against <= most) continue;
    most = against;
    worst = at;
  }
  return worst;
}
