import type { Addition, ProvenanceEdge } from '../../model/claim.ts';
import type { RankedStory } from '../../model/edition/edition.ts';
import type {
  CoverageLine,
  KeptCorrection,
  RelatedStory,
  StoryEvent,
  StoryLine,
  StoryLogLine,
  StoryRecord,
} from '../../model/library-stories.ts';
import type { Words } from '../../model/statement.ts';
import type { HeadlineCheck, Report } from '../../model/story.ts';
import { toIso } from '../../model/time.ts';
import { toldClaim } from './told-claim.ts';
import type { TopStory } from './top-stories.ts';

/**
 * Stories as programs get them: `hearsay stories --json`, `hearsay story --json` and the API. Times are ISO 8601,
 * absent is null. The articles are left to who gives them: the API has a shape of its own for those.
 */
export function toldStoryLine({ shown, firstAt, lastAt, ...line }: StoryLine) {
  const { id, version, outlets, outletCount, articleCount, reportCount } = line;
  return {
    ...{ id, version, headline: shown.headline, article: shown.id },
    ...{ outlets, outletCount, articleCount, reportCount },
    independentReports: line.independentReports,
    unreadCount: line.unreadCount,
    first: toIso(firstAt),
    newest: toIso(lastAt),
  };
}

/** The same with what put it there; null where it stands by its time alone. */
export function toldTopStory({ story, place }: TopStory) {
  return { ...toldStoryLine(story), place: place === null ? null : toldPlace(place) };
}

function toldPlace({ score, terms }: RankedStory) {
  return { score, terms };
}

/** All of a story but its articles. */
export function toldStory(story: StoryRecord) {
  const { splitFrom, analysis, events, claims, provenance, related, limits, corrections } = story;
  return {
    ...toldStoryLine(story),
    created: toIso(story.createdAt),
    ...{ splitFrom, analysis },
    events: events.map(toldEvent),
    claims: claims.map(toldClaim),
    provenance: provenance.map(toldEdge),
    related: related.map(toldRelated),
    corrections: corrections.map(toldCorrection),
    limits,
  };
}

function toldEvent({ id, firstAt, lastAt, articleCount, shownArticleId }: StoryEvent) {
  return {
    ...{ id, first: toIso(firstAt), newest: toIso(lastAt), articleCount },
    article: shownArticleId,
  };
}

function toldEdge({ from, to, kind, words, evidence }: ProvenanceEdge) {
  const isInside = 'article' in to;
  return {
    from,
    toArticle: isInside ? to.article : null,
    toOutlet: isInside ? null : to.outlet,
    ...{ kind, words: words?.text ?? null, evidence },
  };
}

function toldRelated({ id, headline, lastAt, outletCount, reason }: RelatedStory) {
  return { id, headline, newest: toIso(lastAt), outletCount, reason };
}

function toldCorrection({ id, at, correction, undoneAt }: KeptCorrection) {
  return { id, at: toIso(at), correction, undone: toIso(undoneAt) };
}

/** How an article stands in its story. */
export function toldCoverage(line: CoverageLine) {
  const { event, report, reason, family, isShown, headline, addition } = line;
  return {
    ...{ event, report: toldReport(report), reason, family, isShown },
    headlineCheck: headline && toldHeadlineCheck(headline),
    addition: addition && toldAddition(addition),
  };
}

type ToldReport = {
  readonly kind: Report['kind'];
  /** With the share and the reason null for an own report. */
  readonly of: number | null;
  readonly share: number | null;
  readonly reason: string | null;
};

export function toldReport(report: Report): ToldReport {
  return report.kind === 'own'
    ? { kind: report.kind, of: null, share: null, reason: null }
    : { kind: report.kind, of: report.of, share: report.share, reason: report.reason };
}

export function toldHeadlineCheck(check: HeadlineCheck) {
  const { verdict, speaker, statement, sentence, reason } = check;
  return { verdict, speaker, statement, sentence: sentence?.text ?? null, reason };
}

function toldAddition({ statements, speakers, numbers, sentences }: Addition) {
  return { statements, speakers, numbers: textsOf(numbers), sentences: textsOf(sentences) };
}

function textsOf(words: readonly Words[]): string[] {
  return words.map(({ text }) => text);
}

export function toldLogLine({ at, ...line }: StoryLogLine) {
  return { ...line, at: toIso(at) };
}
