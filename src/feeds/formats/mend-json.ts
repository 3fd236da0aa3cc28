/**
 * A JSON document that breaks off, closed behind the last item that is whole: `{"items":[{..},{..`
 * becomes `{"items":[{..}]}`. Null if nothing whole is in it.
 */
export function mendJson(text: string): string | null {
  const open: string[] = [];
  let end = -1;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (sign === '"') at = stringEnd(text, at);
    else if ('{['.includes(sign)) open.push(sign);
    else if ('}]'.includes(sign) && open.pop() === '{' && isInList(open)) end = at + 1;
  }
  return end < 0 ? null : `${text.slice(0, end)}]}`;
}

function isInList(open: readonly string[]): boolean {
  return open.length === 2 && open[1] === '[';
}

/** Where the string that begins at `start` ends: its closing quote mark, or the end of the text. */
function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 92) at += 1;
    else if (code === 34) return at;
  }
  return text.length;
}
