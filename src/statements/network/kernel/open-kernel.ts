import kernel from './kernel.json' with { type: 'json' };

/** kernel.as, compiled: see there for what each does. Addresses are bytes in `numbers`' buffer. */
export type Kernel = {
  /** The whole memory as 32-bit floats. */
  readonly numbers: Float32Array<ArrayBuffer>;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly project: (...words: readonly number[]) => void;
  readonly remember: (...words: readonly number[]) => void;
  readonly addRows: (...words: readonly number[]) => void;
  readonly addTo: (...words: readonly number[]) => void;
};

type Exports = Pick<Kernel, 'project' | 'remember' | 'addRows' | 'addTo'>;

const PAGE = 65_536;

/** A kernel with room for so many bytes of numbers, for good: whatever is read, it needs no more. */
export function openKernel(size: number): Kernel {
  // The compiler lays its own constants at the beginning: one page is left to them.
  const pages = Math.ceil(size / PAGE) + 1;
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
  const module = new WebAssembly.Module(Uint8Array.fromBase64(kernel.wasm));
  const instance = new WebAssembly.Instance(module, { env: { memory } });
  const { project, remember, addRows, addTo } = instance.exports as Exports;
  const { buffer } = memory;
  return {
    numbers: new Float32Array(buffer),
    bytes: new Uint8Array(buffer),
    project,
    remember,
    addRows,
    addTo,
  };
}

export const FIRST_FREE = PAGE;
