/**
 * Checks the sample edition (sample/): that its files have the form sample/README.md describes and that
 * the facts about each story agree with its texts, since tests and scores build on them. Run
 * `node scripts/check-sample.ts`.
 */
import { loadSample } from '../src/newsstand/load-sample.ts';
import {
  type Sample,
  type SampleArticle,
  type SampleStory,
  sampleParagraphs,
} from '../src/newsstand/stories/sample.ts';
import { SampleError } from '../src/newsstand/stories/story-file.ts';

/** What the edition was promised to hold at least. */
const LEAST: readonly [what: string, least: number, countIn: (sample: Sample) => number][] = [
  ['outlets', 10, ({ outlets }) => outlets.length],
  ['stories', 15, ({ stories }) => stories.length],
  ['articles', 80, ({ stories }) => stories.flatMap(({ articles }) => articles).length],
  ['languages', 2, ({ outlets }) => new Set(outlets.map(({ language }) => language)).size],
];

/**
 * What is wrong with the sample edition, a line each; empty if nothing is. Reads the files of this
 * checkout unless a sample is handed in.
 */
export function checkSample(sample?: Sample): string[] {
  if (sample !== undefined) return faultsOf(sample);
  try {
    return faultsOf(loadSample());
  } catch (error) {
    if (error instanceof SampleError) return [error.message];
    throw error;
  }
}

function faultsOf(sample: Sample): string[] {
  const articles = sample.stories.flatMap((story) => story.articles);
  return [
    ...twice(articles.map(({ id }) => id)).map((id) => `the id ${id} stands twice`),
    ...twice(articles.map(({ url }) => url)).map((url) => `the address ${url} stands twice`),
    ...twice(sample.outlets.map(({ host }) => host)).map((host) => `${host} stands twice`),
    ...sample.stories.flatMap((story) =>
      [
        ...checkArticles(story, sample),
        ...checkIds(story),
        ...checkShares(story),
        ...checkWords(story),
      ].map((fault) => `${story.file}: ${fault}`),
    ),
    ...checkReach(sample),
  ];
}

function twice(all: readonly string[]): string[] {
  return [...new Set(all.filter((one, at) => all.indexOf(one) < at))];
}

function checkArticles({ articles }: SampleStory, { outlets }: Sample): string[] {
  const agencies = new Set(outlets.filter(({ agency }) => agency).map(({ id }) => id));
  return articles.flatMap((article) => {
    const { agency, updatedAt } = article;
    const faults = [...checkOriginal(article, articles)];
    if (agency !== null && !agencies.has(agency))
      faults.push(`credits ${agency}, which is no agency`);
    if (updatedAt !== null && updatedAt <= article.at)
      faults.push('was updated before it was published');
    if (sampleParagraphs(article).length === 0) faults.push('has no text');
    return faults.map((fault) => `${article.id} ${fault}`);
  });
}

function checkOriginal(
  { copyOf, at }: SampleArticle,
  articles: readonly SampleArticle[],
): string[] {
  if (copyOf === null) return [];
  const original = articles.find(({ id }) => id === copyOf);
  if (original === undefined) return [`copies ${copyOf}, which is not there`];
  return original.at < at ? [] : [`is not later than ${copyOf}`];
}

/** Every id in the facts is that of an article of the same file. */
function checkIds({ articles, gold }: SampleStory): string[] {
  const known = new Set(articles.map(({ id }) => id));
  const carried = [...gold.origins, ...gold.anonymous, ...gold.denials];
  const named: readonly string[] = [
    ...Object.entries(gold.copies).flat(),
    ...Object.entries(gold.updates).flat(),
    ...gold.ownReports,
    ...gold.headlineDropsAttribution,
    ...gold.headlineNotInText,
    ...gold.headlineUnscored,
    ...gold.spansBoth,
    ...Object.values(gold.happenings).flatMap((one) => one.articles),
    ...gold.statements.map(({ article }) => article),
    ...carried.flatMap(({ carriedBy }) => carriedBy),
    ...(gold.correction === null ? [] : [gold.correction]),
  ];
  const strangers = [...new Set(named)].filter((id) => !known.has(id));
  const idle = carried.filter(({ carriedBy }) => carriedBy.length === 0);
  return [
    ...strangers.map((id) => `the gold names ${id}, which is not there`),
    ...idle.map(({ claim }) => `nobody carries "${claim}"`),
  ];
}

/** Every article is a copy, as its header says, or its outlet's own report. */
function checkShares({ articles, gold }: SampleStory): string[] {
  return articles.flatMap(({ id, copyOf, correction }) => {
    const faults: string[] = [];
    const original = gold.copies[id] ?? null;
    if ((original !== null) === gold.ownReports.includes(id))
      faults.push('must be either a copy or an own report');
    if (original !== null && gold.copies[original] !== undefined)
      faults.push(`is given as a copy of ${original}, itself a copy`);
    if ((copyOf !== null) !== (original !== null)) faults.push('is a copy in one place only');
    if ((correction !== null) !== (gold.correction === id))
      faults.push('carries a correction in one place only');
    return faults.map((fault) => `${id} ${fault}`);
  });
}

/** What the facts quote stands in the texts, letter by letter. */
function checkWords({ articles, gold }: SampleStory): string[] {
  const texts = new Map(
    articles.map((one) => [
      one.id,
      [one.headline, one.standfirst, ...sampleParagraphs(one)].join('\n\n'),
    ]),
  );
  const isIn = (ids: readonly string[], words: string) =>
    ids.some((id) => texts.get(id)?.includes(words));
  const mentions = Object.values(gold.mentions).flat();
  return [
    ...gold.statements
      .filter(({ article, content }) => !isIn([article], content))
      .map(({ article, content }) => `not in ${article}: "${content}"`),
    ...gold.anonymous
      .filter(({ carriedBy, mention }) => !isIn(carriedBy, mention))
      .map(({ mention }) => `no article calls anybody "${mention}"`),
    ...mentions
      .filter((mention) => !isIn([...texts.keys()], mention))
      .map((mention) => `no article calls anybody "${mention}"`),
  ];
}

function checkReach(sample: Sample): string[] {
  const { stories } = sample;
  const few = LEAST.filter(([, least, countIn]) => countIn(sample) < least);
  const met: readonly [string, boolean][] = [
    ['copy', stories.some(({ gold }) => Object.keys(gold.copies).length > 0)],
    ['anonymous statement', stories.some(({ gold }) => gold.anonymous.length > 0)],
    ['denial', stories.some(({ gold }) => gold.denials.length > 0)],
    ['correction', stories.some(({ gold }) => gold.correction !== null)],
    [
      'headline that drops its attribution',
      stories.some(({ gold }) => gold.headlineDropsAttribution.length > 0),
    ],
  ];
  return [
    ...few.map(([what, least, countIn]) => `${countIn(sample)} ${what}, fewer than ${least}`),
    ...met.filter(([, isMet]) => !isMet).map(([what]) => `no ${what} in the whole edition`),
  ];
}

if (import.meta.main) {
  const faults = checkSample();
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
