import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { layProjection, openRoom } from './lay-weights.ts';
import type { ByteRows } from './read-weights.ts';

const byte = fc.integer({ min: -127, max: 127 });
const input = fc.double({ min: -3, max: 3, noNaN: true });

/** Rows of inputs times a matrix, as the kernel does it, and as it is done by hand. */
function bothWays(rows: ByteRows, bias: Float32Array, inputs: readonly (readonly number[])[]) {
  const room = openRoom();
  const projection = layProjection(room, rows, bias);
  const { inputs: columns, outputs } = projection;
  const [from, to, rounded] = [
    room.take(inputs.length * columns * 4),
    room.take(inputs.length * outputs * 4),
    room.take(inputs.length * (columns + 8)),
  ];
  const { numbers } = room.kernel;
  for (const [row, values] of inputs.entries()) numbers.set(values, from / 4 + row * columns);
  const { weights, scales, bias: biasAt } = projection;
  room.kernel.project(from, weights, scales, biasAt, to, rounded, inputs.length, columns, outputs);
  return inputs.map((values, row) =>
    Array.from(rows.scales, (scale, output) => {
      const exact = values.reduce(
        (sum, value, column) =>
          sum + value * scale * (rows.bytes[output * rows.columns + column] ?? 0),
        bias[output] ?? 0,
      );
      return { exact, given: numbers[to / 4 + row * outputs + output] ?? Number.NaN };
    }),
  );
}

test('the kernel multiplies as it is done by hand, but for the rounding to seven bits', () => {
  const columns = 6;
  const outputs = 11;
  const cases = fc.record({
    bytes: fc.array(byte, { minLength: columns * outputs, maxLength: columns * outputs }),
    bias: fc.array(input, { minLength: outputs, maxLength: outputs }),
    rows: fc.array(fc.array(input, { minLength: columns, maxLength: columns }), {
      minLength: 1,
      maxLength: 6,
    }),
  });
  fc.assert(
    fc.property(cases, ({ bytes, bias, rows }) => {
      const matrix = {
        columns,
        scales: new Float32Array(outputs).fill(0.01),
        bytes: Int8Array.from(bytes),
      };
      for (const [at, row] of bothWays(matrix, Float32Array.from(bias), rows).entries()) {
        // Half a unit of rounding for each input, times the greatest weight.
        const unit = Math.max(...(rows[at] ?? []).map(Math.abs)) / 63;
        const most = columns * 1.27 * unit * 0.51 + 1e-4;
        for (const { exact, given } of row) assert.ok(Math.abs(exact - given) <= most);
      }
    }),
  );
});
