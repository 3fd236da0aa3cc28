import type { ProvenanceEdge, StoryArticle } from '../../model/claim.ts';
import type { Words } from '../../model/statement.ts';
import { normaliseUrl } from '../../text/normalise-url.ts';
import type { Twin } from '../claims/comparing/find-twins.ts';
import { type OutletNames, openOutletNames } from '../claims/origins/relays.ts';
import type { Said } from '../claims/said/said.ts';
import { IN_PUBLIC } from './credit-words.ts';
import { findCredits } from './find-credits.ts';
import { sentenceAround } from './sentence-around.ts';

/** What is known of a story when it is asked who took what from whom. */
export type ProvenanceSources = {
  /** By time. */
  readonly articles: readonly StoryArticle[];
  readonly said: readonly Said[];
  readonly twins: readonly Twin[];
};

/** A quotation so long is taken from where it stood first, unless all could hear it. */
const LONG_QUOTATION = 12;
const MOST_LINKS = 200;

type Story = {
  readonly articles: readonly StoryArticle[];
  readonly byId: ReadonlyMap<number, StoryArticle>;
  readonly byOutlet: ReadonlyMap<string, readonly StoryArticle[]>;
  readonly byUrl: ReadonlyMap<string, StoryArticle>;
  readonly outlets: OutletNames;
};

/**
 * Who took it from whom, each with what shows it; by the taking article's time. An article has one edge of a kind to
 * another.
 */
export function findProvenance({ articles, said, twins }: ProvenanceSources): ProvenanceEdge[] {
  const story = readOutlets(articles);
  const edges = articles.flatMap((article) => [
    ...sharedText(article, story),
    ...agencyEdges(article, story),
    ...creditEdges(article, story),
    ...linkEdges(article, story),
  ]);
  return [...edges, ...sharedQuotations({ articles, said, twins }, edges)].toSorted(
    (a, b) => placeOf(a, articles) - placeOf(b, articles),
  );
}

function readOutlets(articles: readonly StoryArticle[]): Story {
  const urls = articles.flatMap((article): [string, StoryArticle][] => {
    const url = article.url === null ? null : normaliseUrl(article.url);
    return url === null ? [] : [[url, article]];
  });
  return {
    articles,
    byId: new Map(articles.map((article) => [article.id, article])),
    byOutlet: Map.groupBy(articles, ({ outletKey }) => outletKey),
    byUrl: new Map(urls),
    outlets: openOutletNames(articles),
  };
}

function placeOf({ from }: ProvenanceEdge, articles: readonly StoryArticle[]): number {
  return articles.findIndex(({ id }) => id === from);
}

function sharedText({ id, report }: StoryArticle, { byId }: Story): ProvenanceEdge[] {
  if (report.kind === 'own' || !byId.has(report.of) || report.of === id) return [];
  return [
    {
      from: id,
      to: { article: report.of },
      kind: 'shared text',
      words: null,
      evidence: report.reason,
    },
  ];
}

function agencyEdges(article: StoryArticle, story: Story): ProvenanceEdge[] {
  return article.agencies.slice(0, 8).flatMap((agency): ProvenanceEdge[] => {
    const key = story.outlets(agency);
    if (key === article.outletKey) return [];
    const words = nameIn(article, agency);
    const evidence = words
      ? `It credits ${agency}: “${sentenceAround(article, words)}”`
      : `It is credited to ${agency}.`;
    const to = targetOf(article, { outletKey: key, name: agency }, story);
    return [{ from: article.id, to, kind: 'agency', words, evidence }];
  });
}

/** Where a text prints a name first. */
function nameIn(article: StoryArticle, name: string): Words | null {
  const body = article.paragraphs.join('\n\n');
  const at = body.indexOf(name);
  if (name === '' || at < 0) return null;
  return { text: name, place: 'body', span: { start: at, end: at + name.length } };
}

function creditEdges(article: StoryArticle, story: Story): ProvenanceEdge[] {
  const agencies = new Set(article.agencies.map((agency) => story.outlets(agency) ?? agency));
  return findCredits(article, story.outlets).flatMap((credit): ProvenanceEdge[] => {
    if (agencies.has(credit.outletKey ?? credit.name)) return [];
    return [
      {
        from: article.id,
        to: targetOf(article, credit, story),
        kind: 'credited',
        words: credit.words,
        evidence: `It credits ${credit.name}: “${sentenceAround(article, credit.words)}”`,
      },
    ];
  });
}

/** The outlet's article that came last before this one, the original of this one's text first of all; else the outlet. */
function targetOf(
  article: StoryArticle,
  { outletKey, name }: { outletKey: string | null; name: string },
  { byOutlet, articles }: Story,
): ProvenanceEdge['to'] {
  const theirs = outletKey === null ? [] : (byOutlet.get(outletKey) ?? []);
  const { report } = article;
  const original = theirs.find(({ id }) => report.kind !== 'own' && id === report.of);
  const place = articles.indexOf(article);
  const before = theirs.filter((other) => articles.indexOf(other) < place);
  const target = original ?? before[0];
  return target ? { article: target.id } : { outlet: theirs[0]?.outletName ?? name };
}

function linkEdges(article: StoryArticle, { byUrl }: Story): ProvenanceEdge[] {
  const linked = new Map<number, StoryArticle>();
  for (const link of article.links.slice(0, MOST_LINKS)) {
    const target = byUrl.get(normaliseUrl(link) ?? '');
    if (target && target.outletKey !== article.outletKey) linked.set(target.id, target);
  }
  return [...linked.values()].map(({ id, outletName, headline }) => ({
    from: article.id,
    to: { article: id },
    kind: 'link',
    words: null,
    evidence: `It links to “${headline}” (${outletName}).`,
  }));
}

/** Long quotations that another outlet printed first, where the text tells of no other way to them. */
function sharedQuotations(
  { said, twins }: ProvenanceSources,
  edges: readonly ProvenanceEdge[],
): ProvenanceEdge[] {
  const known = new Set(edges.map(pairOf));
  return twins.flatMap(({ a, b, shared }): ProvenanceEdge[] => {
    const [first, later] = [said[a], said[b]];
    if (!first || !later || shared < LONG_QUOTATION || !isExclusive(first, later)) return [];
    const edge = quotationEdge(first, later);
    if (known.has(pairOf(edge))) return [];
    known.add(pairOf(edge));
    return [edge];
  });
}

function quotationEdge(first: Said, later: Said): ProvenanceEdge {
  const { content, place, spans } = later.statement;
  return {
    from: later.article.id,
    to: { article: first.article.id },
    kind: 'shared quotation',
    words: { text: content, place, span: spans[0] },
    evidence: `${first.article.outletName} had the same words first: “${content.slice(0, 200)}”`,
  };
}

function pairOf({ from, to }: ProvenanceEdge): string {
  return 'article' in to ? `${from} ${to.article}` : `${from} ${to.outlet}`;
}

/** Another outlet's, not told to be said in public. Both at the same time could have heard it themselves. */
function isExclusive(first: Said, later: Said): boolean {
  if (first.article.outletKey === later.article.outletKey) return false;
  if (first.article.time === null || later.article.time === null) return false;
  if (first.article.time >= later.article.time) return false;
  return ![first, later].some(({ statement: { cue, venue, addressee } }) =>
    [cue, venue, addressee].some((words) => words !== null && IN_PUBLIC.test(words.text)),
  );
}
