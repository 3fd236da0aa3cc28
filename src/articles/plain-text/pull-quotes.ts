import type { Line } from './line.ts';

/** Lines asked about: a text has a few pull quotes, and each question reads the whole text. */
const MOST_ASKED = 40;

/**
 * The lines that say again what stands in a longer paragraph, as pull quotes do, and the lines below them that name
 * whose words they are. Only lines that are set like quotes are asked about.
 */
export function pullQuotes(lines: readonly Line[]): ReadonlySet<Line> {
  const texts = lines.map(({ text }) => bare(text));
  const whole = texts.join('\n');
  const isRepeat = (text: string) => {
    const first = whole.indexOf(text);
    return (
      whole.includes(text, first + text.length) && texts.indexOf(text) === texts.lastIndexOf(text)
    );
  };
  const asked = [...lines.entries()].filter(([index, line]) =>
    mayBePullQuote(line, lines[index + 1]),
  );
  return new Set(
    asked.slice(0, MOST_ASKED).flatMap(([index, line]) => {
      if (!isRepeat(texts[index] ?? '')) return [];
      const next = lines[index + 1];
      return next !== undefined && namesSpeaker(next) ? [line, next] : [line];
    }),
  );
}

function mayBePullQuote(line: Line, next: Line | undefined): boolean {
  if (line.words < 6 || line.words > 50 || line.furniture !== null) return false;
  return /^["“„«‘'»]/.test(line.text) || (next !== undefined && namesSpeaker(next));
}

/** "— Rory Castlemaine" */
function namesSpeaker({ text, words }: Line): boolean {
  return words <= 10 && /^[–—-]{1,2}\s?\p{Lu}/u.test(text) && !/[.!?]$/.test(text);
}

/** Without quotation marks and stops, which change when words are set as a pull quote. */
function bare(text: string): string {
  return text
    .replace(/["“”„«»‘’'.…,!?]/g, '')
    .toLowerCase()
    .trim();
}
