import { BLOCKS } from './element-kinds.ts';
import type { PageElement } from './page-element.ts';

/** Classes under which outlets keep words that a mouse brings up, and words for readers who hear the page. */
const HIDDEN_CLASS =
  /(?:^|[\s_-])(?:tooltip|tooltiptext|tooltip-text|popover|hovercard|rollover|infotip|sr-only|screen-reader-text|visually-hidden|visuallyhidden|offscreen|u-hidden)(?:$|[\s_-])/i;

/** Whether an element in a line holds words that the line does not show. */
export function isHiddenWord(element: PageElement): boolean {
  const { attributes } = element;
  if (attributes.length === 0 || element.holdsBlock || BLOCKS.has(element.name)) return false;
  for (let at = 0; at < attributes.length; at += 2)
    if (hides(attributes[at] ?? '', attributes[at + 1] ?? '')) return true;
  return false;
}

function hides(name: string, value: string): boolean {
  if (name === 'hidden') return true;
  if (name === 'class') return value.length < 400 && HIDDEN_CLASS.test(value);
  return name === 'style' && value.includes('none') && /display\s{0,4}:\s{0,4}none/i.test(value);
}
