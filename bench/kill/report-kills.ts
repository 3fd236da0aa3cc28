import { brief, median } from '../report/numbers.ts';
import { table } from '../report/results-file.ts';
import { FOUND, KILLINGS, type Killed, type Killing, type Tallies } from './tally.ts';

export function reportOnKills({ of, controls }: Tallies, sizes: string): string[] {
  const wouldBeLost = sum(of.reading.kills, ({ wouldBeLost: count }) => count);
  return [
    `SIGKILL at random moments, each eighth while the program starts: of the server while four people mark, save, follow, set and undo by HTTP and feeds come in, of an import (each file acknowledged for itself) and of a refresh (each feed acknowledged as a whole). ${sizes} After each kill everything acknowledged so far is looked for, on the same library, which is made anew once everything is acknowledged, while people read and feeds are refreshed after twelve kills.`,
    '',
    ...table(
      [
        ...['', 'kills', 'amidst acknowledging', 'libraries', 'acknowledged', ...FOUND],
        ...['sent again', 'opens, ms: median', 'max'],
      ],
      KILLINGS.map((killing) => rowOf(killing, of[killing])),
    ),
    '',
    `Controls: ${controls.tried} libraries spoilt on purpose (${controls.names.join(', ')}), ${controls.tried - controls.missed.length} seen${controls.missed.length > 0 ? `; NOT seen: ${controls.missed.join(', ')}` : ''}. Had the server answered before it committed, ${wouldBeLost} actions would have been lost${wouldBeLost === 0 ? ': TOO FEW, the check sees no loss' : ''}.`,
  ];
}

function rowOf(killing: Killing, { kills, libraries }: Tallies['of'][Killing]): string[] {
  const opened = kills.map(({ openedAfter }) => openedAfter);
  return [
    killing,
    ...[
      kills.length,
      kills.filter(({ isAmidst }) => isAmidst).length,
      libraries,
      sum(kills, ({ acknowledged }) => acknowledged),
      ...FOUND.map((what) => sum(kills, (killed) => killed[what].length)),
      sum(kills, ({ sentAgain }) => sentAgain),
    ].map(String),
    brief(median(opened)),
    brief(Math.max(...opened)),
  ];
}

/** Something acknowledged was lost, or a control did not see what it is there for. */
export function hasFailed({ of, controls: { missed, tried } }: Tallies): boolean {
  const kills = KILLINGS.flatMap((killing) => of[killing].kills);
  const found = FOUND.some((what) => sum(kills, (killed) => killed[what].length) > 0);
  const isBlind =
    of.reading.kills.length > 50 && sum(kills, ({ wouldBeLost }) => wouldBeLost) === 0;
  return found || isBlind || missed.length > 0 || tried === 0;
}

function sum(kills: readonly Killed[], of: (killed: Killed) => number): number {
  return kills.reduce((all, killed) => all + of(killed), 0);
}
