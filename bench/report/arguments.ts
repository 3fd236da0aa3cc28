import { parseArgs } from 'node:util';

/** What a bench may be told on its command line; each script reads what concerns it. */
export function benchArguments() {
  const { values } = parseArgs({
    options: {
      freshrss: { type: 'string' },
      folder: { type: 'string' },
      filled: { type: 'string' },
      rounds: { type: 'string' },
      feeds: { type: 'string' },
      seconds: { type: 'string' },
      'per-second': { type: 'string' },
      kills: { type: 'string' },
      flips: { type: 'string' },
      cuts: { type: 'string' },
      articles: { type: 'string' },
      resume: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  return {
    freshrss: values.freshrss ?? '',
    /** Where libraries are made; the system's folder for temporary files unless told. */
    folder: values.folder ?? null,
    /** Where a run before left its libraries; null: they are made. */
    filled: values.filled ?? null,
    rounds: Number(values.rounds ?? 3),
    feeds: Number(values.feeds ?? 200),
    seconds: Number(values.seconds ?? 30),
    /** Requests. */
    perSecond: Number(values['per-second'] ?? 200),
    kills: Number(values.kills ?? 200),
    flips: Number(values.flips ?? 300),
    cuts: Number(values.cuts ?? 1000),
    /** Sizes to measure at, ascending. */
    articles: (values.articles ?? '10000,100000').split(',').map(Number),
    /** Goes on with what an earlier piece of the same run gathered. */
    isResumed: values.resume,
    /** Nothing is written to RESULTS.md. */
    isDryRun: values['dry-run'],
  };
}
