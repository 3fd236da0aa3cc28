import type { Millis } from '../../model/time.ts';

/** What is kept of an article so that later ones can be compared with it. */
export type KeptArticle = {
  readonly id: number;
  readonly time: Millis | null;
  /** A hash; 0: nobody knows who publishes it. */
  readonly outlet: number;
  /** See agencyKeys: of the outlet's name, and of the agency it credits. */
  readonly name: number;
  readonly credits: readonly [number, number];
  /** See Sample. */
  readonly shingles: number;
  readonly ownShingles: number;
  readonly counts: readonly [number, number, number];
  /** What the tables beyond the first stood at when it was put in: see ShingleTable.holds. */
  readonly added: readonly [number, number];
};

const UNDATED = 1;
const DERIVED = 2;

export type Columns = {
  readonly ids: Float64Array;
  /** Where none is known, that of the article before it. */
  readonly times: Float64Array;
  readonly outlets: Uint32Array;
  readonly names: Uint32Array;
  readonly credits: Uint32Array;
  readonly otherCredits: Uint32Array;
  readonly shingles: Uint16Array;
  readonly own: Uint16Array;
  readonly sparse: Uint16Array;
  readonly normal: Uint16Array;
  readonly close: Uint16Array;
  readonly addedNormal: Uint32Array;
  readonly addedFine: Uint32Array;
  readonly families: Uint32Array;
  /** Bits UNDATED, DERIVED. */
  readonly marks: Uint8Array;
};

export type KeptParts = {
  readonly columns: Columns;
  /** The number of the oldest row, and the next to be given. */
  readonly first: number;
  readonly next: number;
  readonly horizon: Millis;
};

/** Of so many the oldest are forgotten whatever their time: a row takes 57 bytes. */
const MOST = 2 ** 21;

/**
 * The articles of the window in the order they came, as columns of flat memory. They go by numbers that count from 1
 * and are never given twice; those of forgotten articles lead nowhere.
 */
export class KeptArticles {
  #columns = makeColumns(1024);
  #first = 1;
  #next = 1;
  #horizon: Millis = -Infinity;

  /** Keeps one and gives it its number. */
  add(article: KeptArticle): number {
    const length = this.#columns.ids.length;
    if (this.#next - this.#first >= length) {
      if (length < MOST) this.#grow();
      else this.#first += 1;
    }
    this.#write(article);
    this.#next += 1;
    return this.#next - 1;
  }

  /** Whether the article of that number is remembered. */
  has(number: number): boolean {
    if (number < this.#first || number >= this.#next) return false;
    return this.#read('times', number) >= this.#horizon;
  }

  /** What is kept under a number for which `has` is true. */
  at(number: number): KeptArticle {
    const isUndated = (this.#read('marks', number) & UNDATED) !== 0;
    return {
      id: this.#read('ids', number),
      time: isUndated ? null : this.#read('times', number),
      outlet: this.#read('outlets', number),
      name: this.#read('names', number),
      credits: [this.#read('credits', number), this.#read('otherCredits', number)],
      shingles: this.#read('shingles', number),
      ownShingles: this.#read('own', number),
      counts: [
        this.#read('sparse', number),
        this.#read('normal', number),
        this.#read('close', number),
      ],
      added: [this.#read('addedNormal', number), this.#read('addedFine', number)],
    };
  }

  /** The number of the family it is of; 0: none. */
  family(number: number): number {
    return this.#read('families', number);
  }

  setFamily(number: number, family: number): void {
    this.#columns.families[this.#row(number)] = family;
  }

  /** Whether it was told to be a copy or a rewrite. */
  isDerived(number: number): boolean {
    return (this.#read('marks', number) & DERIVED) !== 0;
  }

  setDerived(number: number): void {
    const row = this.#row(number);
    this.#columns.marks[row] = (this.#columns.marks[row] ?? 0) | DERIVED;
  }

  /** Forgets what is older than `before`; of what has no time, what came after it. */
  forget(before: Millis): void {
    this.#horizon = Math.max(this.#horizon, before);
    while (this.#first < this.#next && !this.has(this.#first)) this.#first += 1;
  }

  parts(): KeptParts {
    return {
      columns: this.#columns,
      first: this.#first,
      next: this.#next,
      horizon: this.#horizon,
    };
  }

  /** Puts in what `parts` gave. */
  restore({ columns, first, next, horizon }: KeptParts): void {
    this.#columns = columns;
    this.#first = first;
    this.#next = next;
    this.#horizon = horizon;
  }

  #row(number: number): number {
    return number % this.#columns.ids.length;
  }

  #read(column: keyof Columns, number: number): number {
    return this.#columns[column][this.#row(number)] ?? 0;
  }

  #grow(): void {
    const old = this.#columns;
    const [from, to] = [old.ids.length, 2 * old.ids.length];
    this.#columns = makeColumns(to);
    for (const name of columnNames) {
      for (let number = this.#first; number < this.#next; number += 1) {
        this.#columns[name][number % to] = old[name][number % from] ?? 0;
      }
    }
  }

  #write(article: KeptArticle): void {
    const row = this.#row(this.#next);
    const columns = this.#columns;
    const before = this.#next > this.#first ? this.#read('times', this.#next - 1) : Infinity;
    columns.ids[row] = article.id;
    columns.times[row] = article.time ?? before;
    columns.outlets[row] = article.outlet;
    columns.names[row] = article.name;
    [columns.credits[row], columns.otherCredits[row]] = article.credits;
    columns.shingles[row] = article.shingles;
    columns.own[row] = article.ownShingles;
    [columns.sparse[row], columns.normal[row], columns.close[row]] = article.counts;
    [columns.addedNormal[row], columns.addedFine[row]] = article.added;
    columns.families[row] = 0;
    columns.marks[row] = article.time === null ? UNDATED : 0;
  }
}

const columnNames: readonly (keyof Columns)[] = [
  'ids',
  'times',
  'outlets',
  'names',
  'credits',
  'otherCredits',
  'shingles',
  'own',
  'sparse',
  'normal',
  'close',
  'addedNormal',
  'addedFine',
  'families',
  'marks',
];

function makeColumns(length: number): Columns {
  return {
    ids: new Float64Array(length),
    times: new Float64Array(length),
    outlets: new Uint32Array(length),
    names: new Uint32Array(length),
    credits: new Uint32Array(length),
    otherCredits: new Uint32Array(length),
    shingles: new Uint16Array(length),
    own: new Uint16Array(length),
    sparse: new Uint16Array(length),
    normal: new Uint16Array(length),
    close: new Uint16Array(length),
    addedNormal: new Uint32Array(length),
    addedFine: new Uint32Array(length),
    families: new Uint32Array(length),
    marks: new Uint8Array(length),
  };
}
