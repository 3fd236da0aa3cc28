// The network's arithmetic, in AssemblyScript, since numbers in arrays are some fifteen times slower in JavaScript than
// in WebAssembly's vectors of four. Compiled by `npm run build-kernel` into kernel.json; addresses are bytes, all numbers f32.

/**
 * out[t] = bias + x[t] · w, for T rows of I numbers to O numbers each; O is a multiple of 8.
 * w lies as [O/8][I][8], so that eight columns are read in one run.
 */
export function project(x: usize, w: usize, bias: usize, out: usize, T: i32, I: i32, O: i32): void {
  const row = usize(I) << 2;
  const outRow = usize(O) << 2;
  for (let o: usize = 0; o < usize(O); o += 8) {
    const columns = w + o * row;
    const b0 = v128.load(bias + (o << 2));
    const b1 = v128.load(bias + (o << 2), 16);
    let t: usize = 0;
    for (; t + 4 <= usize(T); t += 4) {
      const x0 = x + t * row;
      const x1 = x0 + row;
      const x2 = x1 + row;
      const x3 = x2 + row;
      let a00 = b0, a01 = b1, a10 = b0, a11 = b1, a20 = b0, a21 = b1, a30 = b0, a31 = b1;
      let p = columns;
      for (let i: usize = 0; i < row; i += 4) {
        const w0 = v128.load(p);
        const w1 = v128.load(p, 16);
        p += 32;
        let s = v128.load_splat<f32>(x0 + i);
        a00 = f32x4.relaxed_madd(s, w0, a00);
        a01 = f32x4.relaxed_madd(s, w1, a01);
        s = v128.load_splat<f32>(x1 + i);
        a10 = f32x4.relaxed_madd(s, w0, a10);
        a11 = f32x4.relaxed_madd(s, w1, a11);
        s = v128.load_splat<f32>(x2 + i);
        a20 = f32x4.relaxed_madd(s, w0, a20);
        a21 = f32x4.relaxed_madd(s, w1, a21);
        s = v128.load_splat<f32>(x3 + i);
        a30 = f32x4.relaxed_madd(s, w0, a30);
        a31 = f32x4.relaxed_madd(s, w1, a31);
      }
      const q = out + t * outRow + (o << 2);
      v128.store(q, a00);
      v128.store(q, a01, 16);
      v128.store(q + outRow, a10);
      v128.store(q + outRow, a11, 16);
      v128.store(q + 2 * outRow, a20);
      v128.store(q + 2 * outRow, a21, 16);
      v128.store(q + 3 * outRow, a30);
      v128.store(q + 3 * outRow, a31, 16);
    }
    for (; t < usize(T); t += 1) {
      let a0 = b0, a1 = b1;
      let p = columns;
      const x0 = x + t * row;
      for (let i: usize = 0; i < row; i += 4) {
        const s = v128.load_splat<f32>(x0 + i);
        a0 = f32x4.relaxed_madd(s, v128.load(p), a0);
        a1 = f32x4.relaxed_madd(s, v128.load(p, 16), a1);
        p += 32;
      }
      const q = out + t * outRow + (o << 2);
      v128.store(q, a0);
      v128.store(q, a1, 16);
    }
  }
}

/**
 * One direction of a long short-term memory (Hochreiter and Schmidhuber 1997) over T rows, whose input products with
 * both biases are in `gates` as [T][4H]: input, forget, cell, output, rows `gateStep` bytes apart. w is the recurrent
 * matrix as [4H/16][H][16]. Writes the states to `out`, rows `outStep` bytes apart, and reads the state before from
 * there; `scratch` has room for 6H numbers. H is a multiple of 4. Backwards where step is -1.
 */
export function remember(
  gates: usize, gateStep: usize, w: usize, out: usize, outStep: usize, scratch: usize, T: i32, H: i32, step: i32,
): void {
  const bytes = usize(H) << 2;
  const cell = scratch + bytes;
  const sums = cell + bytes;
  memory.fill(scratch, 0, 2 * bytes);
  let state = scratch;
  for (let n = 0; n < T; n += 1) {
    const t = usize(step < 0 ? T - 1 - n : n);
    addProducts(state, w, gates + t * gateStep, sums, H);
    state = out + t * outStep;
    for (let k: usize = 0; k < bytes; k += 16) {
      const input = sigmoid(v128.load(sums + k));
      const forget = sigmoid(v128.load(sums + bytes + k));
      const candidate = tanh4(v128.load(sums + 2 * bytes + k));
      const output = sigmoid(v128.load(sums + 3 * bytes + k));
      const c = f32x4.relaxed_madd(forget, v128.load(cell + k), f32x4.mul(input, candidate));
      v128.store(cell + k, c);
      v128.store(state + k, f32x4.mul(output, tanh4(c)));
    }
  }
}

/** sums = given + state · w */
function addProducts(state: usize, w: usize, given: usize, sums: usize, H: i32): void {
  let p = w;
  const bytes = usize(H) << 2;
  for (let o: usize = 0; o < bytes << 2; o += 64) {
    const q = given + o;
    let a0 = v128.load(q), a1 = v128.load(q, 16), a2 = v128.load(q, 32), a3 = v128.load(q, 48);
    for (let i: usize = 0; i < bytes; i += 4) {
      const s = v128.load_splat<f32>(state + i);
      a0 = f32x4.relaxed_madd(s, v128.load(p), a0);
      a1 = f32x4.relaxed_madd(s, v128.load(p, 16), a1);
      a2 = f32x4.relaxed_madd(s, v128.load(p, 32), a2);
      a3 = f32x4.relaxed_madd(s, v128.load(p, 48), a3);
      p += 64;
    }
    const r = sums + o;
    v128.store(r, a0);
    v128.store(r, a1, 16);
    v128.store(r, a2, 32);
    v128.store(r, a3, 48);
  }
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
  const whole = f32x4.nearest(y);
  const rest = f32x4.sub(y, whole);
  let sum = f32x4.relaxed_madd(rest, f32x4.splat(0.0013333558), f32x4.splat(0.0096181291));
  sum = f32x4.relaxed_madd(rest, sum, f32x4.splat(0.0555041087));
  sum = f32x4.relaxed_madd(rest, sum, f32x4.splat(0.2402265070));
  sum = f32x4.relaxed_madd(rest, sum, f32x4.splat(0.6931471806));
  sum = f32x4.relaxed_madd(rest, sum, f32x4.splat(1));
  const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(whole), i32x4.splat(127)), 23);
  return f32x4.mul(sum, power);
}
