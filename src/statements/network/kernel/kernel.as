// The network's arithmetic, in AssemblyScript: numbers in arrays are some fifteen times slower in JavaScript than in
// WebAssembly's vectors. Compiled by `npm run build-kernel` into kernel.json. Addresses are bytes; numbers are f32.
//
// Weights are signed bytes with a scale a row. What they are multiplied with is rounded to 7 bits just before, as
// WebAssembly's dot product of bytes wants it (relaxed SIMD: its second operand must not be negative): a number x becomes
// round(x / unit) + 64, and 64 times the sum of the weights is taken off again. Four inputs of four outputs are one vector.

// @ts-ignore: decorator
@inline
const SHIFT: i32 = 64;
// @ts-ignore: decorator
@inline
const MOST: f32 = 63;

/**
 * out[t] = bias + x[t] · w, for T rows of I numbers (a multiple of 4) to O numbers each (a multiple of 8).
 * w is [O/8][I/4][8][4] bytes; `scales` has for each output the scale of its weights, and behind all those -64 times
 * the sum of its weights. `rounded` has room for T rows of I bytes, then T numbers.
 */
export function project(
  x: usize, w: usize, scales: usize, bias: usize, out: usize, rounded: usize, T: i32, I: i32, O: i32,
): void {
  const inputs = usize(I);
  const units = rounded + ((usize(T) * inputs + 15) & ~15);
  for (let t: usize = 0; t < usize(T); t += 1) {
    store<f32>(units + (t << 2), roundRow(x + ((t * inputs) << 2), rounded + t * inputs, inputs));
  }
  const outRow = usize(O) << 2;
  const sums = scales + outRow;
  for (let o: usize = 0; o < usize(O); o += 8) {
    const columns = w + o * inputs;
    const here = o << 2;
    const s0 = v128.load(sums + here);
    const s1 = v128.load(sums + here, 16);
    const k0 = v128.load(scales + here);
    const k1 = v128.load(scales + here, 16);
    const b0 = v128.load(bias + here);
    const b1 = v128.load(bias + here, 16);
    let t: usize = 0;
    for (; t + 4 <= usize(T); t += 4) {
      const r = rounded + t * inputs;
      let a00 = i32x4.splat(0), a01 = a00, a10 = a00, a11 = a00, a20 = a00, a21 = a00, a30 = a00, a31 = a00;
      let p = columns;
      for (let i: usize = 0; i < inputs; i += 4) {
        const w0 = v128.load(p);
        const w1 = v128.load(p, 16);
        p += 32;
        let q = v128.load_splat<u32>(r + i);
        a00 = i32x4.relaxed_dot_i8x16_i7x16_add_s(w0, q, a00);
        a01 = i32x4.relaxed_dot_i8x16_i7x16_add_s(w1, q, a01);
        q = v128.load_splat<u32>(r + inputs + i);
        a10 = i32x4.relaxed_dot_i8x16_i7x16_add_s(w0, q, a10);
        a11 = i32x4.relaxed_dot_i8x16_i7x16_add_s(w1, q, a11);
        q = v128.load_splat<u32>(r + 2 * inputs + i);
        a20 = i32x4.relaxed_dot_i8x16_i7x16_add_s(w0, q, a20);
        a21 = i32x4.relaxed_dot_i8x16_i7x16_add_s(w1, q, a21);
        q = v128.load_splat<u32>(r + 3 * inputs + i);
        a30 = i32x4.relaxed_dot_i8x16_i7x16_add_s(w0, q, a30);
        a31 = i32x4.relaxed_dot_i8x16_i7x16_add_s(w1, q, a31);
      }
      const q = out + t * outRow + here;
      let unit = v128.load_splat<f32>(units + (t << 2));
      v128.store(q, whole(a00, s0, k0, unit, b0));
      v128.store(q, whole(a01, s1, k1, unit, b1), 16);
      unit = v128.load_splat<f32>(units + (t << 2), 4);
      v128.store(q + outRow, whole(a10, s0, k0, unit, b0));
      v128.store(q + outRow, whole(a11, s1, k1, unit, b1), 16);
      unit = v128.load_splat<f32>(units + (t << 2), 8);
      v128.store(q + 2 * outRow, whole(a20, s0, k0, unit, b0));
      v128.store(q + 2 * outRow, whole(a21, s1, k1, unit, b1), 16);
      unit = v128.load_splat<f32>(units + (t << 2), 12);
      v128.store(q + 3 * outRow, whole(a30, s0, k0, unit, b0));
      v128.store(q + 3 * outRow, whole(a31, s1, k1, unit, b1), 16);
    }
    for (; t < usize(T); t += 1) {
      const r = rounded + t * inputs;
      let a0 = i32x4.splat(0), a1 = a0;
      let p = columns;
      for (let i: usize = 0; i < inputs; i += 4) {
        const q = v128.load_splat<u32>(r + i);
        a0 = i32x4.relaxed_dot_i8x16_i7x16_add_s(v128.load(p), q, a0);
        a1 = i32x4.relaxed_dot_i8x16_i7x16_add_s(v128.load(p, 16), q, a1);
        p += 32;
      }
      const q = out + t * outRow + here;
      const unit = v128.load_splat<f32>(units + (t << 2));
      v128.store(q, whole(a0, s0, k0, unit, b0));
      v128.store(q, whole(a1, s1, k1, unit, b1), 16);
    }
  }
}

// @ts-ignore: decorator
@inline
function whole(sum: v128, off: v128, scale: v128, unit: v128, bias: v128): v128 {
  const dot = f32x4.add(f32x4.convert_i32x4_s(sum), off);
  return f32x4.relaxed_madd(dot, f32x4.mul(scale, unit), bias);
}

/** Rounds I numbers to bytes from 1 to 127, the greatest to either end, and gives their unit. */
function roundRow(x: usize, to: usize, I: usize): f32 {
  let top = f32x4.splat(0);
  for (let i: usize = 0; i < I << 2; i += 16) top = f32x4.max(top, f32x4.abs(v128.load(x + i)));
  const greatest = max(
    max(f32x4.extract_lane(top, 0), f32x4.extract_lane(top, 1)),
    max(f32x4.extract_lane(top, 2), f32x4.extract_lane(top, 3)),
  );
  if (greatest == 0) {
    memory.fill(to, u8(SHIFT), I);
    return 0;
  }
  roundNumbers(x, to, I, MOST / greatest);
  return greatest / MOST;
}

/** to = round(x · by) + 64, I numbers. */
// @ts-ignore: decorator
@inline
function roundNumbers(x: usize, to: usize, I: usize, by: f32): void {
  const factor = f32x4.splat(by);
  const shift = i32x4.splat(SHIFT);
  for (let i: usize = 0; i < I; i += 4) {
    const rounded = f32x4.nearest(f32x4.mul(v128.load(x + (i << 2)), factor));
    const numbers = i32x4.add(i32x4.trunc_sat_f32x4_s(rounded), shift);
    const halves = i16x8.narrow_i32x4_s(numbers, numbers);
    store<u32>(to + i, u32(i32x4.extract_lane(i8x16.narrow_i16x8_u(halves, halves), 0)));
  }
}

/**
 * One direction of a long short-term memory (Hochreiter and Schmidhuber 1997) over T rows, whose input products with
 * both biases are in `gates` as [T][4H]: input, forget, cell, output, rows `gateStep` bytes apart. w is the recurrent
 * matrix as [4H/8][H/4][8][4] bytes, `scales` as for `project`, but made for states in units of 1/63. Writes the states
 * to `out`, rows `outStep` bytes apart. `scratch` has room for 6H numbers. H is a multiple of 8. Backwards where step is -1.
 */
export function remember(
  gates: usize, gateStep: usize, w: usize, scales: usize, out: usize, outStep: usize, scratch: usize,
  T: i32, H: i32, step: i32,
): void {
  const bytes = usize(H) << 2;
  const cell = scratch;
  const rounded = cell + bytes;
  const sums = rounded + bytes;
  memory.fill(cell, 0, bytes);
  memory.fill(rounded, u8(SHIFT), usize(H));
  for (let n = 0; n < T; n += 1) {
    const t = usize(step < 0 ? T - 1 - n : n);
    addProducts(rounded, w, scales, gates + t * gateStep, sums, usize(H));
    const state = out + t * outStep;
    for (let k: usize = 0; k < bytes; k += 16) {
      const input = sigmoid(v128.load(sums + k));
      const forget = sigmoid(v128.load(sums + bytes + k));
      const candidate = tanh4(v128.load(sums + 2 * bytes + k));
      const output = sigmoid(v128.load(sums + 3 * bytes + k));
      const c = f32x4.relaxed_madd(forget, v128.load(cell + k), f32x4.mul(input, candidate));
      v128.store(cell + k, c);
      v128.store(state + k, f32x4.mul(output, tanh4(c)));
    }
    roundNumbers(state, rounded, usize(H), MOST);
  }
}

/** sums = given + state · w, for a state that is rounded to bytes. */
function addProducts(state: usize, w: usize, scales: usize, given: usize, sums: usize, H: usize): void {
  let p = w;
  const off = scales + (H << 4);
  for (let o: usize = 0; o < H << 4; o += 64) {
    let a0 = i32x4.splat(0), a1 = a0, a2 = a0, a3 = a0;
    const second = p + (H << 3);
    for (let i: usize = 0; i < H; i += 4) {
      const q = v128.load_splat<u32>(state + i);
      const at = i << 3;
      a0 = i32x4.relaxed_dot_i8x16_i7x16_add_s(v128.load(p + at), q, a0);
      a1 = i32x4.relaxed_dot_i8x16_i7x16_add_s(v128.load(p + at, 16), q, a1);
      a2 = i32x4.relaxed_dot_i8x16_i7x16_add_s(v128.load(second + at), q, a2);
      a3 = i32x4.relaxed_dot_i8x16_i7x16_add_s(v128.load(second + at, 16), q, a3);
    }
    p = second + (H << 3);
    v128.store(sums + o, product(a0, off + o, scales + o, given + o));
    v128.store(sums + o, product(a1, off + o + 16, scales + o + 16, given + o + 16), 16);
    v128.store(sums + o, product(a2, off + o + 32, scales + o + 32, given + o + 32), 32);
    v128.store(sums + o, product(a3, off + o + 48, scales + o + 48, given + o + 48), 48);
  }
}

// @ts-ignore: decorator
@inline
function product(sum: v128, off: usize, scale: usize, given: usize): v128 {
  const dot = f32x4.add(f32x4.convert_i32x4_s(sum), v128.load(off));
  return f32x4.relaxed_madd(dot, v128.load(scale), v128.load(given));
}

/** out[t] = a[t] + b[kinds[t]] + c, T rows of N numbers (a multiple of 4); kinds are bytes. */
export function addRows(a: usize, b: usize, kinds: usize, c: usize, out: usize, T: i32, N: i32): void {
  const row = usize(N) << 2;
  for (let t: usize = 0; t < usize(T); t += 1) {
    const base = a + t * row;
    const other = b + usize(load<u8>(kinds + t)) * row;
    const to = out + t * row;
    for (let k: usize = 0; k < row; k += 16) {
      v128.store(to + k, f32x4.add(f32x4.add(v128.load(base + k), v128.load(other + k)), v128.load(c + k)));
    }
  }
}

/** a += b, N numbers, a multiple of 4. */
export function addTo(a: usize, b: usize, N: i32): void {
  for (let k: usize = 0; k < usize(N) << 2; k += 16) {
    v128.store(a + k, f32x4.add(v128.load(a + k), v128.load(b + k)));
  }
}

// @ts-ignore: decorator
@inline
function sigmoid(x: v128): v128 {
  const one = f32x4.splat(1);
  return f32x4.div(one, f32x4.add(one, exp4(f32x4.neg(x))));
}

// @ts-ignore: decorator
@inline
function tanh4(x: v128): v128 {
  // tanh x = 2 sigmoid(2x) - 1
  return f32x4.relaxed_madd(sigmoid(f32x4.add(x, x)), f32x4.splat(2), f32x4.splat(-1));
}

/** e^x by 2^(x log2 e): the whole part into the exponent, the rest by a polynomial of degree 5 (error below 3e-6). */
// @ts-ignore: decorator
@inline
function exp4(x: v128): v128 {
  const y = f32x4.mul(f32x4.max(f32x4.min(x, f32x4.splat(80)), f32x4.splat(-80)), f32x4.splat(1.4426950408889634));
  const nearest = f32x4.nearest(y);
  const rest = f32x4.sub(y, nearest);
  let sum = f32x4.relaxed_madd(rest, f32x4.splat(0.0013333558), f32x4.splat(0.0096181291));
  sum = f32x4.relaxed_madd(rest, sum, f32x4.splat(0.0555041087));
  sum = f32x4.relaxed_madd(rest, sum, f32x4.splat(0.2402265070));
  sum = f32x4.relaxed_madd(rest, sum, f32x4.splat(0.6931471806));
  sum = f32x4.relaxed_madd(rest, sum, f32x4.splat(1));
  const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(nearest), i32x4.splat(127)), 23);
  return f32x4.mul(sum, power);
}
