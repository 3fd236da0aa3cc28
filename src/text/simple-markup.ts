function names(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

const VOID = names('br hr img wbr');
const HEADINGS = names('h1 h2 h3 h4 h5 h6');
const BLOCKS = names('p div blockquote ul ol li figure h1 h2 h3 h4 h5 h6 hr');
const BREAKING = new Set([...BLOCKS, 'br']);
const KNOWN = new Set([
  ...BREAKING,
  ...VOID,
  ...names('a abbr b big cite code del em font i ins kbd mark q s samp small span'),
  ...names('strike strong sub sup time tt u var'),
]);

/** What stands between an element's name and its ">": plain attributes in double quotes. Linear: each part begins with another sign. */
const ATTRIBUTES = /(?:[ \n\t\r\f]+[\w:-]+(?:="[^"<]*")?)*[ \n\t\r\f]*>/y;
const NAME = /\/?([a-z][a-z1-6]{0,9})(?=[\s>])/y;

/**
 * The text of markup that is written as the book says (known elements in lower case, well nested, attributes
 * in double quotes, no references), a space where a block begins or ends, white space as it stands; null for
 * any other markup, which needs a parser. Most feeds write such markup, and this takes a quarter of a parser's
 * time. Linear.
 */
export function simpleMarkupText(html: string): string | null {
  if (html.includes('&')) return null;
  const open: string[] = [];
  let text = '';
  let taken = 0;
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', taken)) {
    text += html.slice(taken, at);
    const name = nameAt(html, at + 1);
    if (name === null) return null;
    const isEnd = html.charCodeAt(at + 1) === 47;
    const end = endOfTag(html, NAME.lastIndex, isEnd);
    if (end === -1 || !(isEnd ? open.pop() === name : mayOpen(open, name))) return null;
    if (BREAKING.has(name)) text += ' ';
    taken = end;
  }
  return text + html.slice(taken);
}

/** Leaves NAME.lastIndex behind the name. */
function nameAt(html: string, at: number): string | null {
  NAME.lastIndex = at;
  const name = NAME.exec(html)?.[1];
  return name !== undefined && KNOWN.has(name) ? name : null;
}

function endOfTag(html: string, at: number, isEnd: boolean): number {
  if (html.charCodeAt(at) === 62) return at + 1;
  ATTRIBUTES.lastIndex = at;
  return !isEnd && ATTRIBUTES.test(html) ? ATTRIBUTES.lastIndex : -1;
}

/** Whether an element stands where it ends no other by itself; then it is open. */
function mayOpen(open: string[], name: string): boolean {
  if (VOID.has(name) && name !== 'hr') return true;
  const top = open.at(-1) ?? '';
  if (top === 'p' && BLOCKS.has(name)) return false;
  if ((name === 'li' || name === 'a') && top === name) return false;
  if (HEADINGS.has(name) && HEADINGS.has(top)) return false;
  if (name !== 'hr') open.push(name);
  return true;
}
