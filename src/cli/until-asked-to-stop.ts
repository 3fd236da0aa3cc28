/** A terminal's Ctrl-C reaches this process twice at once: from the terminal, and by bin/hearsay.js. */
const SAME_PRESS = 500;

/** Resolves with the first signal to stop. A second one, later than by the same press of a key, ends the process as it stands. */
export function untilAskedToStop(): Promise<void> {
  return new Promise((resolve) => {
    let first: number | null = null;
    const asked = (signal: NodeJS.Signals) => {
      const now = performance.now();
      first ??= now;
      if (now - first > SAME_PRESS) endBy(signal);
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, asked);
  });
}

/** What is acknowledged is on the disk; the rest is as after a crash. */
function endBy(signal: NodeJS.Signals): void {
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}
