/**
 * Asks the registry for known weaknesses of what is locked: `npm run -s advisories`. Exit status 0: none is known; 1: some are; 3: the
 * registry does not say. Not part of the checks before a change lands, since that would let a registry's silence stop or pass it.
 */
import { spawnSync } from 'node:child_process';
import { z } from 'zod';

const Audit = z.object({
  metadata: z.object({ vulnerabilities: z.object({ total: z.int() }) }),
  vulnerabilities: z.record(z.string(), z.object({ severity: z.string(), range: z.string() })),
});

export type Advice = { readonly status: 0 | 1 | 3; readonly lines: readonly string[] };

/** What npm's answer comes to. Anything but a whole report is "not told", never "none". */
export function readAdvice(text: string): Advice {
  const audit = Audit.safeParse(parsed(text));
  if (!audit.success) {
    return {
      status: 3,
      lines: ['Not known: the registry offers no advisories, so nothing was checked.'],
    };
  }
  const { metadata, vulnerabilities } = audit.data;
  const lines = Object.entries(vulnerabilities).map(
    ([name, { severity, range }]) => `${name} ${range}: ${severity}`,
  );
  if (metadata.vulnerabilities.total === 0 && lines.length === 0) {
    return { status: 0, lines: ['No advisories are known for what is locked.'] };
  }
  return { status: 1, lines };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

if (import.meta.main) {
  const words = ['audit', '--json', '--audit=true', '--package-lock-only'];
  const { stdout } = spawnSync('npm', words, { encoding: 'utf8', timeout: 120_000 });
  const { status, lines } = readAdvice(stdout ?? '');
  process.stdout.write(`${lines.join('\n')}\n`);
  process.exitCode = status;
}
