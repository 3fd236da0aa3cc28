import { Parser } from 'htmlparser2';
import { ALLOWED_ATTRIBUTES, ALLOWED_TAGS } from '../../src/articles/markup/sanitise-rules.ts';
import { hold } from '../engine/target.ts';

const TAGS = new Set(ALLOWED_TAGS);
const ADDRESSES = new Set(['href', 'src', 'poster']);

/** What holds of all markup that may reach a page: read by another parser than ours, nothing stands in it but what is allowed. */
export function holdClean(html: string): void {
  hold(html.isWellFormed(), 'markup is well-formed');
  const parser = new Parser({
    onopentag: (name, attributes) => {
      hold(TAGS.has(name), 'only allowed elements are left');
      const allowed = [...(ALLOWED_ATTRIBUTES['*'] ?? []), ...(ALLOWED_ATTRIBUTES[name] ?? [])];
      for (const [attribute, value] of Object.entries(attributes)) {
        hold(allowed.includes(attribute), 'only allowed attributes are left');
        if (ADDRESSES.has(attribute)) hold(isHarmless(value), 'only addresses of the web are left');
      }
    },
    oncomment: () => hold(false, 'no comment is left'),
    onprocessinginstruction: () => hold(false, 'no declaration is left'),
  });
  parser.write(html);
  parser.end();
}

function isHarmless(address: string): boolean {
  const parsed = URL.parse(address, 'https://outlet.example/');
  return parsed !== null && /^(?:https?|mailto|tel):$/.test(parsed.protocol);
}
