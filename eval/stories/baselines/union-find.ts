/** Things joined two by two, and which group each is in. */
export class UnionFind {
  readonly #parents: number[];

  constructor(size: number) {
    this.#parents = Array.from({ length: size }, (_, at) => at);
  }

  find(one: number): number {
    let at = one;
    for (let up = this.#parents[at] ?? at; up !== at; up = this.#parents[at] ?? at) {
      this.#parents[at] = this.#parents[up] ?? up;
      at = up;
    }
    return at;
  }

  join(one: number, other: number): void {
    const [root, into] = [this.find(one), this.find(other)];
    this.#parents[Math.max(root, into)] = Math.min(root, into);
  }
}
