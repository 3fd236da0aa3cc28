/** Which open element an opening tag ends, as htmlparser2 reads HTML (its table, for the elements we keep). */
const ENDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    tr: 'tr th td',
    th: 'th',
    td: 'thead th td',
    a: 'a',
    li: 'li',
    p: 'p',
    h2: 'h1 h2 h3 h4 h5 h6 p',
    h3: 'h1 h2 h3 h4 h5 h6 p',
    h4: 'h1 h2 h3 h4 h5 h6 p',
    h5: 'h1 h2 h3 h4 h5 h6 p',
    h6: 'h1 h2 h3 h4 h5 h6 p',
    dd: 'dd dt',
    dt: 'dd dt',
    rt: 'rt rp',
    rp: 'rt rp',
    tbody: 'thead tbody',
    tfoot: 'thead tbody',
    blockquote: 'p',
    details: 'p',
    div: 'p',
    dl: 'p',
    figcaption: 'p',
    figure: 'p',
    hr: 'p',
    ol: 'p',
    pre: 'p',
    table: 'p',
    ul: 'p',
  }).map(([tag, ended]) => [tag, new Set(ended.split(' '))]),
);

const VOID = new Set(['img', 'br', 'hr', 'source', 'wbr']);
const TAG_NAME = /[a-z0-9]+/y;

/**
 * Whether sanitised markup reads back as it was written. It may not where a dropped element stood between
 * a paragraph and a block: without it, the block ends the paragraph.
 */
export function isSettled(markup: string): boolean {
  const open: string[] = [];
  for (let at = markup.indexOf('<'); at !== -1; at = markup.indexOf('<', at + 1)) {
    const isEnd = markup[at + 1] === '/';
    const name = tagNameAt(markup, isEnd ? at + 2 : at + 1);
    if (name === null) continue;
    if (isEnd) open.pop();
    else if (ENDS.get(name)?.has(open.at(-1) ?? '')) return false;
    else if (!VOID.has(name)) open.push(name);
  }
  return true;
}

function tagNameAt(markup: string, at: number): string | null {
  TAG_NAME.lastIndex = at;
  return TAG_NAME.exec(markup)?.[0] ?? null;
}
