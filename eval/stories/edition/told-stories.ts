import type { StoryAnalysis, StoryArticle } from '../../../src/model/claim.ts';
import type { Report, StoryChange } from '../../../src/model/story.ts';
import { followChanges } from '../follow-changes.ts';
import type { Edition } from './read-edition.ts';
import type { ToldStory } from './score-claims.ts';
import type { Placed } from './score-placing.ts';

const OWN: Report = { kind: 'own' };

/** Articles as they would be placed by somebody who knows. Two look-alike happenings of one file are two stories. */
export function placedByGold({ articles, stories }: Edition): Placed {
  const numbers = new Map(articles.map(({ name, text }) => [name, text.id]));
  const placed = stories.flatMap(({ articles: members, gold }, at) =>
    members.flatMap(({ id }) => {
      const number = numbers.get(id);
      if (number === undefined) return [];
      const part = Object.values(gold.happenings).findIndex((one) => one.articles.includes(id));
      const of = numbers.get(gold.copies[id] ?? '');
      const report: Report = of === undefined ? OWN : { kind: 'copy', of, share: 1, reason: '' };
      return [{ number, story: 100 * at + part, report }];
    }),
  );
  return {
    stories: new Map(placed.map(({ number, story }) => [number, story])),
    reports: new Map(placed.map(({ number, report }) => [number, report])),
  };
}

/** Where articles stand after all changes, and what they were last told to be. */
export function placedIn(changes: readonly StoryChange[]): Placed {
  const reports = new Map(
    changes.flatMap((change): [number, Report][] =>
      change.kind === 'placed' ? [[change.placement.article, change.placement.report]] : [],
    ),
  );
  return { stories: followChanges(changes).stories, reports };
}

/**
 * Each file of the gold with what is told of its articles, in whatever stories they were put: claims of one file that
 * lies in two stories are told twice, by halves.
 */
export function tellStories(
  { articles, stories }: Edition,
  {
    placed,
    analyse,
  }: { placed: Placed; analyse: (articles: readonly StoryArticle[]) => StoryAnalysis },
): ToldStory[] {
  const groups = Map.groupBy(articles, ({ text }) => placed.stories.get(text.id) ?? -text.id);
  const told = [...groups.values()].map((members) => {
    const tellable = members.map((one) => one.toldAs(placed.reports.get(one.text.id) ?? OWN));
    return { members, tellable, analysis: analyse(tellable) };
  });
  return stories.map((gold) => {
    const names = new Set(gold.articles.map(({ id }) => id));
    const parts = told.filter(({ members }) => members.some(({ name }) => names.has(name)));
    const named = parts.flatMap(({ members, tellable }) =>
      members.flatMap(({ name }, at): [string, StoryArticle][] => {
        const article = tellable[at];
        return article === undefined ? [] : [[name, article]];
      }),
    );
    return {
      gold,
      articles: new Map(named),
      analysis: joinAnalyses(parts.map(({ analysis }) => analysis)),
    };
  });
}

function joinAnalyses(analyses: readonly StoryAnalysis[]): StoryAnalysis {
  return {
    claims: analyses.flatMap(({ claims }) => claims),
    unclaimed: analyses.flatMap(({ unclaimed }) => unclaimed),
    limits: analyses.flatMap(({ limits }) => limits),
    provenance: analyses.flatMap(({ provenance }) => provenance),
    independentReports: analyses.reduce((sum, one) => sum + one.independentReports, 0),
    headlines: new Map(analyses.flatMap(({ headlines }) => [...headlines])),
    additions: new Map(analyses.flatMap(({ additions }) => [...additions])),
  };
}
