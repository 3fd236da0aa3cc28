import type { Report } from '../../../src/model/story.ts';
import { scoreClustering } from '../clustering-scores.ts';
import type { Edition, GoldStory } from './read-edition.ts';
import { shareOf, type Tally } from './tally.ts';

/** Where the edition's articles were put; by number. */
export type Placed = {
  readonly stories: ReadonlyMap<number, number>;
  readonly reports: ReadonlyMap<number, Report>;
};

/** b3: B-cubed F1; whole: the share of gold stories that are one found story, all of it and nothing else. */
export function scoreStories(
  { articles, stories }: Edition,
  placed: Placed,
): Tally<'b3' | 'whole'> {
  const golds = goldGroups(stories);
  const grouped = articles.flatMap(({ name, text }) => {
    const gold = golds.get(name);
    return gold === undefined
      ? []
      : [{ name, gold, found: placed.stories.get(text.id) ?? -text.id }];
  });
  const byFound = Map.groupBy(grouped, ({ found }) => found);
  const misses = [...Map.groupBy(grouped, ({ gold }) => gold)].flatMap(([gold, members]) => {
    const groups = [...new Set(members.map(({ found }) => found))];
    const strangers = groups.flatMap((group) =>
      (byFound.get(group) ?? []).filter((one) => one.gold !== gold),
    );
    if (groups.length === 1 && strangers.length === 0) return [];
    return [describe(gold, { members, strangers })];
  });
  const count = new Set(golds.values()).size;
  const { bcubed } = scoreClustering(grouped);
  return { rates: { b3: bcubed.f1, whole: 1 - misses.length / count }, misses };
}

/** Article to story; those that may stand with either of two are not asked about. */
export function goldGroups(stories: readonly GoldStory[]): Map<string, string> {
  const groups = stories.flatMap(({ slug, articles, gold }): [string, string][] => {
    const happenings = Object.entries(gold.happenings);
    if (happenings.length === 0) return articles.map(({ id }) => [id, slug]);
    return happenings.flatMap(([key, one]) =>
      one.articles.map((id): [string, string] => [id, key]),
    );
  });
  return new Map(groups);
}

type Member = { readonly name: string; readonly gold: string; readonly found: number };

function describe(
  gold: string,
  { members, strangers }: { members: readonly Member[]; strangers: readonly Member[] },
): string {
  const parts = [...Map.groupBy(members, ({ found }) => found).values()];
  const torn = parts.map((part) => part.map(({ name }) => name).join(' ')).join(' | ');
  const welded = strangers.map(({ name }) => name).join(' ');
  return `story ${gold}: ${torn}${welded === '' ? '' : `; with it ${welded}`}`;
}

/** found: copies told to be one; original: with their very original; own: own reports that are none. */
export function scoreCopies(
  { articles, stories }: Edition,
  { reports }: Placed,
): Tally<'found' | 'original' | 'own'> {
  const numbers = new Map(articles.map(({ name, text }) => [name, text.id]));
  const names = new Map(articles.map(({ name, text }) => [text.id, name]));
  const reportOf = (name: string): Report => reports.get(numbers.get(name) ?? 0) ?? { kind: 'own' };
  const copies = stories.flatMap(({ gold }) => Object.entries(gold.copies));
  const judged = copies.map(([name, original]) => {
    const report = reportOf(name);
    const of = report.kind === 'own' ? null : (names.get(report.of) ?? null);
    return { name, original, of };
  });
  const own = stories.flatMap(({ gold }) =>
    gold.ownReports.map((name) => ({
      name,
      report: reportOf(name),
      isUpdate: name in gold.updates,
    })),
  );
  const isOwn = ({ report, isUpdate }: (typeof own)[number]) =>
    report.kind === 'own' || (isUpdate && report.kind === 'rewrite');
  return {
    rates: {
      found: shareOf(judged.map(({ of }) => of !== null)),
      original: shareOf(judged.map(({ of, original }) => of === original)),
      own: shareOf(own.map(isOwn)),
    },
    misses: [
      ...judged
        .filter(({ of, original }) => of !== original)
        .map(({ name, of, original }) => `copy ${name} of ${original}: told to be of ${of}`),
      ...own
        .filter((one) => !isOwn(one))
        .map(({ name, report }) => `own report ${name}: told to be a ${report.kind}`),
    ],
  };
}
