import { Command } from 'commander';
import { libraryPath } from '../../config.ts';
import type { Desk } from '../../desk.ts';
import type { LibraryCounts } from '../../store/upkeep.ts';
import { complain, printJson, printLine } from '../print.ts';
import { OWNER, withDesk } from '../with-desk.ts';
import { type Finding, findingLines } from './doctor/finding.ts';
import { troubledOf } from './doctor/look-at-feeds.ts';

export function doctorCommand(): Command {
  return new Command('doctor')
    .description(
      'Look the library and what is around it through, and say what is wrong, with what to do.',
    )
    .option('--heal', 'make indexes anew, if any of them is damaged')
    .option('--json', 'one JSON object')
    .addHelpText(
      'after',
      `
Articles, and what is made of them, are held against hashes of what was written. A single flipped bit is put right; what else is
damaged is fetched or made again by "hearsay serve" and "hearsay refresh", or, where that can't be, named here and on its page.

Before that it looks at what goes wrong around a library: whether serve runs and answers, the folder and its disk, the clock, the
proxy, mail, backups, feeds that fail (by cause) and work that waits. Each line says what to do. Give it the settings that serve has.
The exit status is 1 if the library is damaged, and 0 otherwise.

Examples:
  hearsay doctor
  hearsay doctor --heal`,
    )
    .action(examine);
}

type Options = { readonly heal?: boolean; readonly json?: boolean };

async function examine({ heal, json }: Options): Promise<void> {
  await withDesk(async (desk, config) => {
    const { lookAround } = await import('./doctor/look-around.ts');
    const library = libraryPath(config);
    const findings = await lookAround(desk, config);
    const report = await examineLibrary(desk, heal === true);
    if (report.damage.length + report.damaged.length > 0) process.exitCode = 1;
    if (json) return printJson({ library, findings, ...report });
    await printLine(`Library: ${library}`);
    await printFindings(findings);
    await printReport(report);
    if (report.damage.length > 0)
      complain(heal ? RESTORE : `Try "hearsay doctor --heal". ${RESTORE}`);
  });
}

type Report = Awaited<ReturnType<typeof examineLibrary>>;

async function examineLibrary(desk: Desk, isHealing: boolean) {
  const { scrubAll } = await import('../../pipeline/upkeep/scrub.ts');
  const { store } = desk;
  const sealed = await scrubAll(desk);
  const found = await store.upkeep.findDamage();
  const isMade = isHealing && found.length > 0;
  if (isMade) await store.upkeep.recordIndexesAgain();
  return {
    counts: await store.upkeep.counts(),
    ...sealed,
    damage: isMade ? await store.upkeep.findDamage() : found,
    /** What was damaged before indexes were made anew. */
    mended: isMade ? found : [],
    damaged: (await store.seals.damages()).filter(({ healedAt }) => healedAt === null),
    troubledFeeds: troubledOf(await store.subscriptions.ofReader(OWNER)),
    troubledHubs: await hubsInTrouble(store),
    /** Why pages show no pictures; null: they do. */
    pictureTrouble: await desk.pictures.trouble(),
  };
}

async function printFindings(findings: readonly Finding[]): Promise<void> {
  for (const line of findings.flatMap(findingLines)) await printLine(line);
}

async function printReport(report: Report): Promise<void> {
  const { counts, checked, broken, damaged, mended } = report;
  await printLine(countsLine(counts));
  await printLine(`${checked} hashes held against what is kept, ${broken.length} did not fit.`);
  if (report.pictureTrouble !== null)
    await printLine(`Pictures cannot be read on this machine: ${report.pictureTrouble}`);
  for (const { hub, feed, trouble } of report.troubledHubs)
    await printLine(`Hub in trouble: ${hub} for ${feed}: ${trouble}`);
  for (const { kind, id, headline, told } of damaged)
    complain(`Damaged: ${headline ?? 'story'} (${kind} ${id}). ${told}`);
  for (const line of mended) complain(`Before the indexes were made anew: ${line}`);
  for (const line of report.damage) complain(`Damage: ${line}`);
  if (report.damage.length + damaged.length === 0) await printLine('The library is sound.');
}

const RESTORE =
  'What cannot be healed is in a backup: "hearsay restore --help" says how to go back to one.';

/** Their feeds are asked as others are; they are only not told about at once. */
async function hubsInTrouble(store: Desk['store']) {
  const tellers = await store.hubs.tellers();
  return tellers.flatMap(({ hubUrl, feedTitle, trouble }) =>
    trouble === null ? [] : [{ hub: hubUrl, feed: feedTitle, trouble }],
  );
}

function countsLine(counts: LibraryCounts): string {
  return `${counts.articles} articles from ${counts.outlets} outlets, ${counts.feeds} feeds, ${counts.pagesAwaited} pages still to fetch; ${counts.statements} statements, ${counts.textsAwaited} texts still to be looked through; ${counts.stories} stories, ${counts.placesAwaited} articles still to be put into one.`;
}
