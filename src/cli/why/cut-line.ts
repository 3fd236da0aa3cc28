const WIDEST = 96;

/** A text as one line that a terminal shows whole; leading spaces stay. */
export function cutLine(text: string): string {
  const line = text.replace(/(?<=\S)\s+/g, ' ');
  return line.length <= WIDEST ? line : `${line.slice(0, WIDEST - 1).toWellFormed()}…`;
}
