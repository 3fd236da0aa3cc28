import type { WaitingMark } from '../../worker/messages.ts';
import { showMark } from '../marks.ts';
import { ask, canKeep, onAnswer, register } from './worker.ts';

/** The page and its pictures come first. */
const AFTER_LOAD = 3000;

/** Has the edition kept on this device, and what was done without a network sent. */
export function startOffline(): void {
  if (!canKeep()) return;
  onAnswer((answer) => {
    if (answer.kind === 'state') showWaiting(answer.waiting);
  });
  addEventListener('online', visit);
  if (document.readyState === 'complete') startLater();
  else addEventListener('load', startLater, { once: true });
  // A kept page shows what was done since.
  if (navigator.serviceWorker.controller !== null) ask({ kind: 'ask' }).catch(() => {});
}

function startLater(): void {
  setTimeout(() => register().then(visit, () => {}), AFTER_LOAD);
}

function visit(): void {
  ask({ kind: 'visit' }).catch(() => {});
}

function showWaiting(waiting: readonly WaitingMark[]): void {
  for (const mark of waiting) showMark(mark);
}
