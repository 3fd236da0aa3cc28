/** RFC 3676, 4.2, has lines of 78; a quoted reply adds some. */
const WIDTH = 72;

/** A paragraph in lines of 72 signs at most, each but the first behind an indent; what has no space is left whole, so that addresses stay addresses. */
export function wrapText(text: string, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    const width = WIDTH - (lines.length === 0 ? 0 : indent.length);
    if (longer.length <= width || line === '') line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line].join(`\n${indent}`);
}
