/** Markup that is made to cost: each kind as long as asked for, in UTF-16 units, more or less. */

type Flood = (length: number) => string;

const over = (piece: string): Flood => {
  return (length) => piece.repeat(Math.ceil(length / piece.length));
};

function nested(start: string, end: string): Flood {
  return (length) => {
    const times = Math.ceil(length / (start.length + end.length));
    return start.repeat(times) + end.repeat(times);
  };
}

const attributes: Flood = (length) =>
  `<p ${Array.from({ length: Math.ceil(length / 12) }, (_, at) => `a${at}="${at}"`).join(' ')}>a</p>`;

export const MARKUP_FLOODS: Readonly<Record<string, Flood>> = {
  'blocks in blocks': nested('<div>', '</div>'),
  'blocks left open': over('<div>'),
  'words left open': over('<b>'),
  'links left open': over('<a href="/a">'),
  'ends without a start': over('</p>'),
  'starts and ends crossed': over('<b><p></b><i></p></i>'),
  'tables in tables': over('<table><tr><td>'),
  'rows without a table': over('<td>a<tr>'),
  'words in tables outside of cells': over('<table>a<b>'),
  'lists left open': over('<ul><li>'),
  'foreign elements': over('<svg><math>'),
  'frames left open': over('<iframe>'),
  'attributes of one element': attributes,
  'one huge attribute': (length) =>
    `<a href="https://a.example/${'a'.repeat(length)}" title="${'b'.repeat(length)}">a</a>`,
  'one attribute of references': (length) => `<p title="${'&amp;'.repeat(length / 5)}">a</p>`,
  'references in text': over('&amp;'),
  'references that are none': over('&aaaaaaaaaaaaaaaa'),
  'comments left open': over('<!--'),
  comments: over('<!---->'),
  'signs that might begin a tag': over('<'),
  'declarations and instructions': over('<!a><?b>'),
  'pictures with sets': over('<img srcset="a 1x, b 2x, c 3x, d 400w">'),
  'rubies and details': over('<ruby><rt><details><summary>'),
  'plain text': over('word '),
  'a paragraph each word': over('<p>w</p>'),
};
