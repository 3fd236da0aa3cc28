/** Stories for tests, as the library would give them: an invented happening that four titles tell. */
import type { Addition, Claim, Origin } from '../src/model/claim.ts';
import type { ArticleLine } from '../src/model/library.ts';
import type {
  ClaimRecord,
  CoverageLine,
  StoryLine,
  StoryLogLine,
  StoryRecord,
} from '../src/model/library-stories.ts';
import type { Statement } from '../src/model/statement.ts';
import type { Report } from '../src/model/story.ts';
import { HOUR } from '../src/model/time.ts';
import { FRIDAY_EVENING } from './newsroom.ts';

export const OWN: Report = { kind: 'own' };

export function articleLine(id: number, more: Partial<ArticleLine> = {}): ArticleLine {
  const at = FRIDAY_EVENING - HOUR;
  return {
    id,
    outletId: id,
    outletName: `Title ${id}`,
    headline: `Headline ${id}`,
    standfirst: null,
    opening: `The opening of article ${id}.`,
    byline: [],
    section: null,
    language: 'en',
    url: `https://title-${id}.example/`,
    published: at,
    firstSeen: at,
    sortTime: at,
    leadImage: null,
    wordCount: 200,
    revisedAt: null,
    isRead: false,
    isSaved: false,
    ...more,
  };
}

export function coverageLine(article: ArticleLine, more: Partial<CoverageLine> = {}): CoverageLine {
  return {
    article,
    event: 100,
    report: OWN,
    reason: 'It shares the names with the articles before it.',
    family: article.id,
    isShown: true,
    headline: null,
    addition: null,
    ...more,
  };
}

export const NOTHING_NEW: Addition = { statements: [], speakers: [], numbers: [], sentences: [] };

type Said = { readonly article: number; readonly statement: Statement };

/** A claim of statements, each the first of its article; the first is shown, all are of one origin. */
export function claimOf(
  id: number,
  said: readonly [Said, ...Said[]],
  more: Partial<ClaimRecord> = {},
): ClaimRecord {
  const [first, ...others] = said.map(({ article }) => ({ article, ordinal: 0 }));
  if (first === undefined) throw new Error('a claim has a statement');
  const { speaker } = said[0].statement;
  const origin: Origin = {
    speaker: speaker && {
      name: speaker.name,
      key: speaker.key,
      kind: speaker.kind,
      role: speaker.role?.text ?? null,
    },
    occasion: null,
    statements: [first, ...others],
    reasons: [],
  };
  const claim: Claim = {
    statements: [first, ...others],
    shown: first,
    origins: [origin],
    state: said.length === 1 ? 'one source' : 'repeated, one source',
    evidence: 'One speaker says it.',
    deniedBy: [],
    numbers: [],
    firstSeen: { article: first.article, time: FRIDAY_EVENING - HOUR },
  };
  const words = said.map(({ article, statement }) => {
    return { article, ordinal: 0, outletId: article, outletName: `Title ${article}`, statement };
  });
  return { ...claim, id, story: 100, said: words, outletCount: said.length, ...more };
}

export function storyLine(shown: ArticleLine, more: Partial<StoryLine> = {}): StoryLine {
  return {
    id: 100,
    version: 7,
    shown,
    firstAt: shown.sortTime - 3 * HOUR,
    lastAt: shown.sortTime,
    listedBy: shown.id,
    newestArticleId: shown.id,
    articleCount: 4,
    outletCount: 4,
    reportCount: 3,
    independentReports: 2,
    unreadCount: 1,
    outlets: ['Title 1', 'Title 2'],
    ...more,
  };
}

export function storyRecord(
  coverage: readonly [CoverageLine, ...CoverageLine[]],
  more: Partial<StoryRecord> = {},
): StoryRecord {
  return {
    ...storyLine(coverage[0].article, { articleCount: coverage.length }),
    createdAt: FRIDAY_EVENING - HOUR,
    splitFrom: null,
    analysis: 'done',
    events: [],
    coverage,
    claims: [],
    provenance: [],
    related: [],
    limits: [],
    corrections: [],
    ...more,
  };
}

export function logLine(more: Partial<StoryLogLine> = {}): StoryLogLine {
  return {
    number: 1,
    at: FRIDAY_EVENING - HOUR,
    kind: 'placed',
    from: null,
    into: 100,
    articles: [1],
    reason: 'It is the first of it.',
    by: null,
    ...more,
  };
}
