import { SaxesParser } from 'saxes';

/** An outline's attributes, as they stand. */
export type Outline = Readonly<Record<string, string>>;
export type Pack = { title: string; description: string; outlines: Outline[]; faults: string[] };

/**
 * Reads a starter pack. Its description is the first comment, since OPML has no element for one.
 * Never throws: what is not well-formed stands among the faults.
 */
export function readPack(xml: string): Pack {
  const pack: Pack = { title: '', description: '', outlines: [], faults: [] };
  const parser = new SaxesParser();
  let element = '';
  parser.on('error', (error) => pack.faults.push(`not well-formed: ${error.message}`));
  parser.on('opentag', ({ name, attributes }) => {
    element = name;
    if (name === 'outline') pack.outlines.push(attributes);
    if (name === 'opml' && attributes.version !== '2.0') pack.faults.push('not OPML 2.0');
  });
  parser.on('closetag', () => {
    element = '';
  });
  parser.on('text', (text) => {
    if (element === 'title') pack.title += text;
  });
  parser.on('comment', (text) => {
    pack.description ||= text.trim();
  });
  parser.write(xml).close();
  return pack;
}
