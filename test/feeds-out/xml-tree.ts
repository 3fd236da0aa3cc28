import { SaxesParser } from 'saxes';

/** An element as a strict parser of XML with namespaces reads it. */
export type XmlNode = {
  /** "atom:link": by the namespace, whatever prefix the document has; what is in none has no prefix. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlNode[];
  text: string;
};

const PREFIXES: Readonly<Record<string, string>> = {
  'http://www.w3.org/2005/Atom': 'atom:',
  'http://purl.org/dc/elements/1.1/': 'dc:',
  'http://purl.org/dc/terms/': 'dcterms:',
  'http://purl.org/rss/1.0/modules/content/': 'content:',
  'http://purl.org/syndication/history/1.0': 'fh:',
  'http://www.w3.org/XML/1998/namespace': 'xml:',
  'http://www.w3.org/2000/xmlns/': 'xmlns:',
  '': '',
};

/** Throws at the first thing that is no well-formed XML. */
export function xmlTree(text: string): XmlNode {
  const top: XmlNode = { name: '', attributes: new Map(), children: [], text: '' };
  const open = [top];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    const node: XmlNode = {
      name: `${PREFIXES[uri] ?? `{${uri}}`}${local}`,
      attributes: new Map(
        Object.values(attributes).map((one) => [
          `${PREFIXES[one.uri] ?? '?'}${one.local}`,
          one.value,
        ]),
      ),
      ...{ children: [], text: '' },
    };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (words) => {
    const last = open.at(-1);
    if (last !== undefined) last.text += words;
  });
  parser.write(text).close();
  const [root] = top.children;
  if (root === undefined) throw new Error('no element');
  return root;
}

export function childrenOf(node: XmlNode, name: string): XmlNode[] {
  return node.children.filter((child) => child.name === name);
}

export function textIn(node: XmlNode, name: string): string | null {
  return childrenOf(node, name)[0]?.text ?? null;
}
