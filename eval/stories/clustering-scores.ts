/** An article of a set: the story it is of by gold (null: part of the haystack, a story of its own) and the one it was put in. */
export type Grouped = { readonly gold: string | null; readonly found: string | number };

export type Rates = { readonly precision: number; readonly recall: number; readonly f1: number };

/** How far found groups agree with gold. All from 0 to 1, but ari, which is 0 by chance and may be below. */
export type ClusteringScores = {
  /** Articles with gold, their stories, and the groups that hold any of them. */
  readonly articles: number;
  readonly stories: number;
  readonly groups: number;
  /** Bagga and Baldwin 1998: per article, then the mean. Haystack articles of a group count against its precision. */
  readonly bcubed: Rates;
  /** Over pairs with at least one article that has gold. */
  readonly pairs: Rates;
  /** Adjusted Rand index (Hubert and Arabie 1985) and V-measure (Rosenberg and Hirschberg 2007), over articles with gold only. */
  readonly ari: number;
  readonly v: number;
  /** The share of groups with gold articles that a haystack article has come into. */
  readonly intruded: number;
};

/** An empty set, or one without gold, scores 1 throughout. */
export function scoreClustering(articles: readonly Grouped[]): ClusteringScores {
  const table = new Contingency(articles);
  return {
    articles: table.labelled,
    stories: table.gold.size,
    groups: table.found.size,
    bcubed: bcubedRates(table),
    pairs: pairRates(table),
    ari: adjustedRand(table),
    v: vMeasure(table),
    intruded: ratio(
      [...table.strangers.values()].filter((count) => count > 0).length,
      table.found.size,
      0,
    ),
  };
}

/** How many articles stand in a gold story, in a group, and in both. */
class Contingency {
  readonly gold = new Map<string, number>();
  /** Articles with gold in each group that has any. */
  readonly found = new Map<string | number, number>();
  /** Haystack articles in those groups. */
  readonly strangers = new Map<string | number, number>();
  readonly cells = new Map<string, Map<string | number, number>>();
  labelled = 0;

  constructor(articles: readonly Grouped[]) {
    for (const { gold, found } of articles) {
      if (gold === null) continue;
      this.labelled += 1;
      add(this.gold, gold);
      add(this.found, found);
      const row = this.cells.get(gold) ?? new Map<string | number, number>();
      this.cells.set(gold, row);
      add(row, found);
    }
    for (const { gold, found } of articles) {
      if (gold === null && this.found.has(found)) add(this.strangers, found);
    }
  }

  *all(): Generator<{ both: number; gold: number; found: number; strangers: number }> {
    for (const [name, row] of this.cells) {
      for (const [group, both] of row) {
        const gold = this.gold.get(name) ?? 0;
        const found = this.found.get(group) ?? 0;
        yield { both, gold, found, strangers: this.strangers.get(group) ?? 0 };
      }
    }
  }
}

function add<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function bcubedRates(table: Contingency): Rates {
  let [precision, recall] = [0, 0];
  for (const { both, gold, found, strangers } of table.all()) {
    precision += (both * both) / (found + strangers);
    recall += (both * both) / gold;
  }
  return rates(ratio(precision, table.labelled, 1), ratio(recall, table.labelled, 1));
}

function pairRates(table: Contingency): Rates {
  const right = sum([...table.all()].map(({ both }) => pairsOf(both)));
  const wanted = sum([...table.gold.values()].map(pairsOf));
  const found = sum(
    [...table.found].map(
      ([group, count]) => pairsOf(count) + count * (table.strangers.get(group) ?? 0),
    ),
  );
  return rates(ratio(right, found, 1), ratio(right, wanted, 1));
}

function adjustedRand(table: Contingency): number {
  const right = sum([...table.all()].map(({ both }) => pairsOf(both)));
  const wanted = sum([...table.gold.values()].map(pairsOf));
  const found = sum([...table.found.values()].map(pairsOf));
  const chance = ratio(wanted * found, pairsOf(table.labelled), 0);
  return ratio(right - chance, (wanted + found) / 2 - chance, 1);
}

function vMeasure(table: Contingency): number {
  const share = (count: number) => count / table.labelled;
  const entropy = (counts: Iterable<number>) =>
    -sum([...counts].map((count) => share(count) * Math.log(share(count))));
  const joint = entropy([...table.all()].map(({ both }) => both));
  const [gold, found] = [entropy(table.gold.values()), entropy(table.found.values())];
  const homogeneity = 1 - ratio(joint - found, gold, 0);
  const completeness = 1 - ratio(joint - gold, found, 0);
  return rates(homogeneity, completeness).f1;
}

function rates(precision: number, recall: number): Rates {
  return { precision, recall, f1: ratio(2 * precision * recall, precision + recall, 0) };
}

function ratio(part: number, whole: number, otherwise: number): number {
  return whole === 0 ? otherwise : part / whole;
}

function pairsOf(count: number): number {
  return (count * (count - 1)) / 2;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
