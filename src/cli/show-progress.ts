import { SingleBar } from 'cli-progress';

export type Progress = {
  readonly step: (what: string) => void;
  /** Clears the bar for a line of complaint, then goes on. */
  readonly interrupt: (say: () => void) => void;
  readonly end: () => void;
};

/** A bar on standard error, where somebody is looking; silence where nobody is. */
export function showProgress(title: string, total: number): Progress {
  if (!process.stderr.isTTY) return { step: () => {}, interrupt: (say) => say(), end: () => {} };
  const bar = new SingleBar({
    format: `${title} {bar} {value} of {total}  {what}`,
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
  });
  bar.start(total, 0, { what: '' });
  return {
    step: (what) => {
      // A mailbox is one file of many mails: the bar grows as they are found.
      if (bar.getProgress() >= 1) bar.setTotal(bar.getTotal() + 1);
      bar.increment(1, { what: what.slice(-60) });
    },
    interrupt: (say) => {
      process.stderr.write('\r\x1b[K');
      say();
    },
    end: () => bar.stop(),
  };
}
