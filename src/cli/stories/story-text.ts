import { isKnownByDenial, isSame } from '../../model/claim-denial.ts';
import type {
  ClaimRecord,
  CoverageLine,
  StoryLine,
  StoryRecord,
} from '../../model/library-stories.ts';
import type { Statement } from '../../model/statement.ts';
import { shownContent } from '../../model/statement.ts';
import { type Millis, toIso } from '../../model/time.ts';
import { cutLine } from '../why/cut-line.ts';

/** A story as a list shows it: two lines. */
export function storyLineText({ id, shown, outletCount, independentReports, lastAt }: StoryLine) {
  const reports =
    independentReports === null
      ? ''
      : `, at least ${counted(independentReports, 'independent report')}`;
  return [
    `${minute(lastAt)}  ${shown.headline}`,
    `                  story ${id}: ${counted(outletCount, 'title')}${reports}`,
  ].join('\n');
}

/** A whole story to read in a terminal. */
export function storyText(story: StoryRecord): string {
  const { shown, articleCount, firstAt, lastAt } = story;
  return [
    storyLineText(story),
    `                  ${counted(articleCount, 'article')}, ${minute(firstAt)} to ${minute(lastAt)}`,
    '',
    `${shown.outletName}:`,
    cutLine(`  ${shown.standfirst ?? shown.opening}`),
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

function claimsOf({ claims, analysis }: StoryRecord): string[] {
  if (claims.length === 0 && analysis === 'awaited')
    return ['  Not told yet: the articles are still to be looked through.'];
  return claims.flatMap(claimLines);
}

/** A claim with its evidence, and what is told otherwise. */
function claimLines(claim: ClaimRecord): string[] {
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
                `    denied by ${speakerOf(said.statement)} (${said.outletName}): ${quoted(said.statement)}`,
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

type Ref = ClaimRecord['shown'];

function saidAt({ said }: ClaimRecord, ref: Ref) {
  return said.find((one) => isSame(one, ref));
}

function outletsOf(claim: ClaimRecord, refs: readonly Ref[]): string {
  return [...new Set(refs.flatMap((ref) => saidAt(claim, ref)?.outletName ?? []))].join(', ');
}

function quoted(statement: Statement): string {
  const content = shownContent(statement);
  return statement.form === 'direct' ? `“${content}”` : content;
}

function speakerOf({ speaker, attribution }: Statement): string {
  return speaker?.name ?? (attribution === 'nobody' ? 'attributed to nobody' : 'unknown who');
}

function timelineOf({ events, coverage }: StoryRecord): string[] {
  const headlines = new Map(coverage.map(({ article }) => [article.id, article.headline]));
  return events.map(({ firstAt, articleCount, shownArticleId }) =>
    cutLine(
      `  ${minute(firstAt)}  ${headlines.get(shownArticleId) ?? ''} (${counted(articleCount, 'article')})`,
    ),
  );
}

const WIDTH = ' '.repeat(20);

function coverageLines(line: CoverageLine, { coverage }: StoryRecord): string[] {
  const { article, report, reason, headline, addition } = line;
  const original =
    report.kind === 'own' ? null : coverage.find((one) => one.article.id === report.of);
  const how =
    report.kind === 'own'
      ? 'own report'
      : `${report.kind} of ${original?.article.outletName ?? report.of}, ${Math.round(report.share * 100)} %: ${report.reason}`;
  const flaw = headline === null || headline.verdict === 'supported' ? null : headline;
  return [
    cutLine(`  ${minute(article.sortTime)}  ${article.outletName}: ${article.headline}`),
    cutLine(`${WIDTH}article ${article.id}; ${how}`),
    cutLine(`${WIDTH}${reason}`),
    ...(flaw === null
      ? []
      : [cutLine(`${WIDTH}headline: ${flaw.verdict}: ${flaw.sentence?.text ?? flaw.reason}`)]),
    ...(addition?.sentences.slice(0, 2) ?? []).map(({ text }) => cutLine(`${WIDTH}adds: ${text}`)),
  ];
}

function provenanceOf({ provenance, coverage }: StoryRecord): string[] {
  const names = new Map(coverage.map(({ article }) => [article.id, article.outletName]));
  return provenance.map(({ from, to, kind, evidence }) => {
    const source = 'outlet' in to ? to.outlet : (names.get(to.article) ?? to.article);
    return cutLine(`  ${names.get(from) ?? from} <- ${source} (${kind}): ${evidence}`);
  });
}

function minute(at: Millis): string {
  return toIso(at)?.slice(0, 16).replace('T', ' ') ?? '';
}

function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}
