import type { Desk } from '../../desk.ts';
import { MINUTE, type Millis } from '../../model/time.ts';
import { pauseWhenFull } from '../pause-when-full.ts';
import { countClosedPolls } from '../polls/count-closed-polls.ts';
import { openBell, repeatPass } from '../repeat-pass.ts';
import { ageOut } from './age-out.ts';
import { type BackupPlan, dailyBackup } from './daily-backup.ts';
import { scrubStep } from './scrub.ts';

/** Between two looks at whether anything is to be done. */
const LOOK: Millis = 10 * MINUTE;

/** Keeps a library in order beside the news: seals and holds articles against their seals, slowly, and makes daily backups. */
export function startUpkeep(desk: Desk, backups: BackupPlan | null): { stop: () => Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const pause = pauseWhenFull(desk);
  const passes = [
    () => scrubStep(desk, LOOK),
    () => countClosedPolls(desk).then(() => MINUTE),
    () => ageOut(desk),
    ...(backups === null ? [] : [async () => Math.min(LOOK, await dailyBackup(desk, backups))]),
  ];
  const bells = passes.map(() => openBell());
  const loops = passes.map((pass, at) =>
    repeatPass(desk, { pass, bell: bells[at] ?? openBell(), signal, pause }),
  );
  return {
    stop: async () => {
      stopping.abort();
      for (const bell of bells) bell.ring();
      await Promise.all(loops);
    },
  };
}
