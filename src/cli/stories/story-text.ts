import { isKnownByDenial, isSame } from '../../model/claim-denial.ts';
import type { StoryLine } from '../../model/library-stories.ts';
import { shownContent } from '../../model/statement.ts';
import { toIso } from '../../model/time.ts';
import type { toldCoverage, toldStory } from '../../pipeline/stories/told-story.ts';
import { cutLine } from '../why/cut-line.ts';

/** A story as a list shows it: two lines. */
export function storyLineText({ shown, lastAt, ...line }: StoryLine): string {
  return listLine({ ...line, headline: shown.headline, newest: toIso(lastAt) });
}

type ListLine = Pick<Told, 'id' | 'headline' | 'outletCount' | 'independentReports' | 'newest'>;

/** The same of a story as programs get it. */
export function listLine(line: ListLine): string {
  const { id, headline, outletCount, independentReports, newest } = line;
  const reports =
    independentReports === null
      ? ''
      : `, at least ${counted(independentReports, 'independent report')}`;
  return [
    `${minute(newest)}  ${headline}`,
    `                  story ${id}: ${counted(outletCount, 'title')}${reports}`,
  ].join('\n');
}

type Told = ReturnType<typeof toldStory>;
type Said = Told['claims'][number]['said'][number];
type Claim = Pick<
  Told['claims'][number],
  'shown' | 'state' | 'evidence' | 'outletCount' | 'deniedBy' | 'numbers' | 'said'
> & { readonly origins: readonly unknown[] };
type Coverage = ReturnType<typeof toldCoverage> & {
  readonly article: {
    readonly id: number;
    readonly outlet: { readonly name: string };
    readonly headline: string;
    readonly standfirst: string | null;
    readonly opening: string;
    readonly sortTime: string;
  };
};

/** A story as the API gives it, so that one of another Hearsay reads the same. */
export type StoryShown = Omit<Told, 'claims' | 'corrections'> & {
  readonly corrections: readonly {
    readonly id: number;
    readonly correction: { readonly kind: string };
  }[];
  readonly claims: readonly Claim[];
  readonly coverage: readonly Coverage[];
};

/** A whole story to read in a terminal. */
export function storyText(story: StoryShown): string {
  const { articleCount, first, newest } = story;
  const stands = story.coverage.find(({ article }) => article.id === story.article)?.article;
  return [
    listLine(story),
    `                  ${counted(articleCount, 'article')}, ${minute(first)} to ${minute(newest)}`,
    ...section(
      `${stands?.outlet.name}:`,
      stands === undefined ? [] : [cutLine(`  ${stands.standfirst ?? stands.opening}`)],
    ),
    ...section('Who says what', claimsOf(story)),
    ...section('Timeline', story.events.length < 2 ? [] : timelineOf(story)),
    ...section(
      'Coverage',
      story.coverage.flatMap((line) => coverageLines(line, story)),
    ),
    ...section('Who took it from whom', provenanceOf(story)),
    ...section(
      'Related',
      story.related.map(({ id, headline, reason }) =>
        cutLine(`  story ${id}: ${headline} (${reason})`),
      ),
    ),
    ...section(
      'Corrections',
      story.corrections.map(
        ({ id, correction }) =>
          `  ${id}: ${correction.kind}, taken back by: hearsay correct undo ${id}`,
      ),
    ),
    ...story.limits,
  ].join('\n');
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines];
}

function claimsOf({ claims, analysis }: StoryShown): string[] {
  if (claims.length === 0 && analysis === 'awaited')
    return ['  Not told yet: the articles are still to be looked through.'];
  return claims.flatMap(claimLines);
}

/** A claim with its evidence, and what is told otherwise. */
function claimLines(claim: Claim): string[] {
  const main = saidAt(claim, claim.shown);
  if (main === undefined) return [];
  const { state, outletCount, origins, evidence, numbers, deniedBy } = claim;
  const count = `${counted(outletCount, 'title')}, ${counted(origins.length, 'origin')}`;
  return [
    '',
    cutLine(`  ${quoted(main.statement)}`),
    cutLine(
      `    ${isKnownByDenial(claim) ? 'denied by ' : ''}${speakerOf(main.statement)}: ${state}; ${count}`,
    ),
    cutLine(`    ${evidence}`),
    ...deniedBy
      .filter((ref) => !isSame(ref, claim.shown))
      .flatMap((ref) => {
        const said = saidAt(claim, ref);
        return said === undefined
          ? []
          : [
              cutLine(
                `    denied by ${speakerOf(said.statement)} (${said.outlet.name}): ${quoted(said.statement)}`,
              ),
            ];
      }),
    ...numbers.map(({ what, values }) =>
      cutLine(
        `    ${what}: ${values.map(({ value, in: refs }) => `${value} (${outletsOf(claim, refs)})`).join(', ')}`,
      ),
    ),
  ];
}

type Ref = Claim['shown'];

function saidAt({ said }: Claim, ref: Ref): Said | undefined {
  return said.find((one) => isSame(one, ref));
}

function outletsOf(claim: Claim, refs: readonly Ref[]): string {
  return [...new Set(refs.flatMap((ref) => saidAt(claim, ref)?.outlet.name ?? []))].join(', ');
}

function quoted(statement: Said['statement']): string {
  const content = shownContent(statement);
  return statement.form === 'direct' ? `“${content}”` : content;
}

function speakerOf({ speaker, attribution }: Said['statement']): string {
  return speaker?.name ?? (attribution === 'nobody' ? 'attributed to nobody' : 'unknown who');
}

function timelineOf({ events, coverage }: StoryShown): string[] {
  const headlines = new Map(coverage.map(({ article }) => [article.id, article.headline]));
  return events.map(({ first, articleCount, article }) =>
    cutLine(
      `  ${minute(first)}  ${headlines.get(article) ?? ''} (${counted(articleCount, 'article')})`,
    ),
  );
}

const WIDTH = ' '.repeat(20);

function coverageLines(line: Coverage, { coverage }: StoryShown): string[] {
  const { article, report, reason, headlineCheck, addition } = line;
  const original =
    report.kind === 'own' ? null : coverage.find((one) => one.article.id === report.of);
  const how =
    report.kind === 'own'
      ? 'own report'
      : `${report.kind} of ${original?.article.outlet.name ?? report.of}, ${Math.round((report.share ?? 0) * 100)} %: ${report.reason}`;
  const flaw = headlineCheck?.verdict === 'supported' ? null : headlineCheck;
  return [
    cutLine(`  ${minute(article.sortTime)}  ${article.outlet.name}: ${article.headline}`),
    cutLine(`${WIDTH}article ${article.id}; ${how}`),
    cutLine(`${WIDTH}${reason}`),
    ...(flaw == null
      ? []
      : [cutLine(`${WIDTH}headline: ${flaw.verdict}: ${flaw.sentence ?? flaw.reason}`)]),
    ...(addition?.sentences.slice(0, 2) ?? []).map((text) => cutLine(`${WIDTH}adds: ${text}`)),
  ];
}

function provenanceOf({ provenance, coverage }: StoryShown): string[] {
  const names = new Map(coverage.map(({ article }) => [article.id, article.outlet.name]));
  return provenance.map(({ from, toArticle, toOutlet, kind, evidence }) => {
    const source = toArticle === null ? toOutlet : (names.get(toArticle) ?? toArticle);
    return cutLine(`  ${names.get(from) ?? from} <- ${source} (${kind}): ${evidence}`);
  });
}

function minute(at: string | null): string {
  return at?.slice(0, 16).replace('T', ' ') ?? '';
}

function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}
