import type { KeptArticle } from './kept-articles.ts';

export type Root = KeptArticle & { readonly number: number };
export type Member = {
  readonly id: number;
  readonly number: number;
  readonly kind: 'copy' | 'rewrite';
  readonly share: number;
};

/** Articles of one text. */
export type Family = {
  root: Root;
  /** Another of the family credits the root's outlet: no other will be the original any more. */
  isCredited: boolean;
  /** All copies and rewrites, unless there are too many for the root to change. Never added to in place: most have one or two. */
  members: readonly Member[];
  size: number;
  /** Keys of agencies that the root and the others credit. */
  credits: ReadonlySet<number>;
  /** The number of the article that came last. */
  newest: number;
};

/** In a larger family the root stays: else each of 10,000 copies might be told anew with every further one. */
const MOST_RETOLD = 256;
const MOST_CREDITS = 32;

type FamilyPart = Omit<Family, 'credits'> & { readonly credits: readonly number[] };

export type FamilyParts = {
  readonly next: number;
  readonly families: readonly (readonly [number, FamilyPart])[];
};

/** Families by number, counting from 1. */
export class Families {
  #next = 1;
  #families = new Map<number, Family>();

  get(number: number): Family | null {
    return this.#families.get(number) ?? null;
  }

  /** The number of a family's root; 0 where there is no such family. */
  rootOf(number: number): number {
    return this.#families.get(number)?.root.number ?? 0;
  }

  /** Makes a family of one and gives it a number. */
  found(root: Root): number {
    const credits = creditsOf(root.credits);
    const family = { root, isCredited: false, members: [], size: 1, credits, newest: root.number };
    this.#families.set(this.#next, family);
    this.#next += 1;
    return this.#next - 1;
  }

  /** Adds a copy or rewrite of the root's text. */
  join(number: number, member: Member & Pick<Root, 'credits'>): void {
    const family = this.get(number);
    if (family === null) return;
    const { id, kind, share } = member;
    family.size += 1;
    family.newest = member.number;
    if (isSettled(family)) family.members = [];
    else family.members = [...family.members, { id, number: member.number, kind, share }];
    for (const key of kind === 'copy' ? member.credits : []) {
      if (key === 0 || family.credits.size >= MOST_CREDITS || family.credits.has(key)) continue;
      family.credits = creditsOf([...family.credits, key]);
    }
  }

  /** Says that the root's outlet is credited by others. */
  setCredited(number: number): void {
    const family = this.get(number);
    if (family !== null) family.isCredited = true;
  }

  /** Puts another article in the root's place; the members are those that have the new root's text, the former root with them. */
  reroot(number: number, root: Root, members: readonly Member[]): void {
    const family = this.get(number);
    if (family === null) return;
    family.members = [...members];
    family.root = root;
    family.size += 1;
    family.newest = root.number;
  }

  /** Ends the families of which only articles with numbers below `first` are left. */
  forget(first: number): void {
    for (const [number, family] of this.#families) {
      if (family.newest < first) this.#families.delete(number);
    }
  }

  parts(): FamilyParts {
    const families = [...this.#families].map(
      ([number, family]) => [number, { ...family, credits: [...family.credits] }] as const,
    );
    return { next: this.#next, families };
  }

  /** Puts in what `parts` gave. */
  restore({ next, families }: FamilyParts): void {
    this.#next = next;
    this.#families = new Map(
      families.map(([number, family]) => [
        number,
        { ...family, members: [...family.members], credits: creditsOf(family.credits) },
      ]),
    );
  }
}

/** Most families have none: they share one empty set, which is a quarter of what a family takes. */
const NO_CREDITS: ReadonlySet<number> = new Set();

function creditsOf(keys: readonly number[]): ReadonlySet<number> {
  const credits = keys.filter((key) => key !== 0);
  return credits.length === 0 ? NO_CREDITS : new Set(credits);
}

/** Whether it has become too large for its root to change. */
export function isSettled(family: Family): boolean {
  return family.size > MOST_RETOLD;
}
