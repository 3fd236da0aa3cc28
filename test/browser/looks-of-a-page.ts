/** Looks at a page of ours in which a stranger's words stand, with a browser's eyes. */
import type { Page } from 'playwright-core';

export type Looked = {
  /** Elements that stick out of a page that is wider than its window, by what they are. */
  readonly tooWide: readonly string[];
  /** Our own words that are written backwards, since a stranger's sign turned them. */
  readonly turned: readonly string[];
  /** Elements and attributes that nobody of ours wrote. */
  readonly strange: readonly string[];
};

/** Notes whatever calls one of the attacks' functions, in `window.ran`. */
export const LISTENS = `for (const name of ['steal', 'alert', 'confirm', 'prompt', 'print'])
  window[name] = () => { (window.ran ??= []).push(name); console.error('ran ' + name); };`;

/** Fires what handlers there are, and looks. */
export async function lookAt(page: Page): Promise<Looked> {
  return page.evaluate<Looked>(LOOKING);
}

/** As text, since the types of browsers are no part of this project. */
const LOOKING = `(() => {
  const { documentElement: root } = document;
  const strange = [];
  for (const element of document.querySelectorAll('*')) {
    if (element.localName === 'evil-mark') strange.push('evil-mark');
    for (const { name, value } of element.attributes) {
      if (/^on/.test(name)) { strange.push(name); element.dispatchEvent(new Event(name.slice(2))); }
      if (/^(?:href|src|action|formaction|xlink:href)$/.test(name) && !/^(?:https?|mailto|data):/.test(new URL(value, document.baseURI).href))
        strange.push(name + '=' + value.slice(0, 60));
    }
  }
  return { tooWide: root.scrollWidth > root.clientWidth ? stickingOut() : [], strange, turned: turnedWords() };

  function stickingOut() {
    const found = [...document.querySelectorAll('body *')]
      .filter((one) => { const { right, width } = one.getBoundingClientRect(); return width > 0 && right > innerWidth + 1 && one.scrollWidth >= one.clientWidth && !one.closest('.unseen'); })
      .slice(-4).map((one) => one.outerHTML.slice(0, 160));
    return found.length > 0 ? found : ['words without a break'];
  }

  /** Two Latin letters side by side, of which the first stands to the right of the second. */
  function turnedWords() {
    const turned = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (/[\\u0590-\\u08ff\\u200f\\u202a-\\u202e\\u2066-\\u2069\\u061c\\ufb1d-\\ufefc]/.test(node.data)) continue;
      // What an outlet turns in its own text is its own affair.
      if (node.parentElement.closest('.body, .beside-text') && !node.parentElement.closest('.said-by, .note')) continue;
      const at = node.data.search(/[A-Za-z][A-Za-z]/);
      if (at === -1) continue;
      const [one, other] = [box(node, at), box(node, at + 1)];
      if (one.width > 0 && other.width > 0 && one.top === other.top && one.left > other.left) turned.push(node.data.trim().slice(0, 60));
    }
    return turned;
  }

  function box(node, at) {
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return range.getBoundingClientRect();
  }
})()`;
