export type SourceFile = { readonly path: string; readonly text: string };

/** From 1. */
export function lineOf(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

/** Whether a line is a comment up to here. */
export function isInComment(text: string, index: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', index) + 1, index).trimStart();
  return line.startsWith('*') || line.startsWith('//') || line.startsWith('/*');
}

/** Past a template, those that stand in its places included. */
export function endOfTemplate(text: string, start: number): number {
  const piece = /\\.|\$\{|[`{}]/gs;
  piece.lastIndex = start + 1;
  let open = '`';
  while (open !== '') {
    const found = piece.exec(text);
    if (found === null) return text.length;
    open = opened(open, found[0]);
  }
  return piece.lastIndex;
}

/** The brackets open after a piece: "`" is a template's text, "{" a place in it. */
function opened(open: string, piece: string): string {
  const isText = open.endsWith('`');
  if (piece === (isText ? '`' : '}')) return open.slice(0, -1);
  if (piece === '${' || (piece === '{' && !isText)) return `${open}{`;
  return piece === '`' ? `${open}\`` : open;
}
