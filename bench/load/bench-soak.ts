/** The soak for as long as one likes: `node bench/run.ts soak --seconds 3600 --per-second 20`. One line a look, the judgement last. */
import { benchArguments } from '../report/arguments.ts';
import { brief, percentile } from '../report/numbers.ts';
import { machine, table, writeResults } from '../report/results-file.ts';
import { WATCHED } from './judge-growth.ts';
import { soak } from './soak.ts';

const { seconds, perSecond, feeds, isDryRun } = benchArguments();

const plan = {
  ...{ seconds, perSecond, feeds, halfOpen: 200 },
  refreshEvery: 60,
  sampleEvery: Math.max(2, seconds / 120),
};
process.stdout.write(`${['seconds', ...WATCHED].join('\t')}\n`);
const { growths, refused, times, status } = await soak({
  ...plan,
  onSample: ({ at, values }) => {
    const cells = [at, ...WATCHED.map((name) => values[name])].map((value) => value.toFixed(1));
    process.stdout.write(`${cells.join('\t')}\n`);
  },
});
const all = times.map(({ milliseconds }) => milliseconds);
const lines = [
  `${perSecond} requests a second for ${seconds} s, ${plan.halfOpen} half-open clients, ${feeds} feeds with two new entries each and ${feeds} without, asked every ${plan.refreshEvery} s. Growth is that of the middle line (Theil and Sen) after the first third; heap after it was cleared.`,
  '',
  ...table(
    ['MB or count', 'after warming', 'end', 'growth', 'too much'],
    growths.map(({ watched, first, last, growth, isTooMuch }) => [
      watched,
      brief(first),
      brief(last),
      growth.toFixed(2),
      isTooMuch ? '**yes**' : 'no',
    ]),
  ),
  '',
  `Pages ${times.length}, not answered by 200: ${refused.length}; p50 ${brief(percentile(all, 50))}, p99 ${brief(percentile(all, 99))}, p99.9 ${brief(percentile(all, 99.9))} ms. Ended with status ${status}.`,
  '',
  machine(),
];
process.stdout.write(`${lines.join('\n')}\n`);
if (!isDryRun) writeResults('soak', lines);
if (growths.some(({ isTooMuch }) => isTooMuch) || refused.length > 0 || status !== 0) {
  process.exitCode = 1;
}
