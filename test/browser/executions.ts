/**
 * Whether markup gets a browser to run anything. Each piece is shown in a frame of its own, in two ways: parsed as a
 * page, and put into a page as innerHTML. Then every handler is fired and every javascript: link is clicked. As a rule
 * no content policy is in force, and one that only reports tells what was tried; or a page's own headers are.
 */
import type { Browser, Page } from 'playwright-core';
import { SHAPE_IN_BROWSER, type Shape } from '../hostile/tree-shape.ts';
import { startBrowser } from './start-browser.ts';

export type Way = 'page' | 'innerHTML';

export type Shown = {
  /** What was called: "alert", "steal". */
  readonly ran: readonly string[];
  /** Which directives of the content policy were met: "script-src-attr". */
  readonly tried: readonly string[];
  /** The frame's body as the browser reads it; null if the frame shows another document. */
  readonly shape: readonly Shape[] | null;
};

export type Executions = {
  readonly show: (pieces: readonly string[], way: Way) => Promise<Shown[]>;
  /** What was asked of others since the last call: "stylesheet https://evil.example/x". */
  readonly requests: () => string[];
  readonly close: () => Promise<void>;
};

/** Nobody's name (RFC 2606); every request is answered here, none leaves. */
const ORIGIN = 'http://payloads.test';
const AT_ONCE = 150;
const ONLY_REPORTS = {
  'content-security-policy-report-only': "script-src 'none'; object-src 'none'",
};

export type Headers = Readonly<Record<string, string>>;

/** With headers: those of the page that the pieces stand in, for what they keep out by themselves. */
export async function startExecutions(headers: Headers = ONLY_REPORTS): Promise<Executions> {
  const browser = await startBrowser();
  let requests: string[] = [];
  const ask = (request: string) => requests.push(request);
  return {
    show: async (pieces, way) => {
      const shown: Shown[] = [];
      for (let at = 0; at < pieces.length; at += AT_ONCE) {
        const some = pieces.slice(at, at + AT_ONCE);
        shown.push(...(await showSome(browser, { pieces: some, way, headers, ask })));
      }
      return shown;
    },
    requests: () => {
      const asked = requests;
      requests = [];
      return asked;
    },
    close: () => browser.close(),
  };
}

type Showing = {
  readonly pieces: readonly string[];
  readonly way: Way;
  readonly headers: Headers;
  readonly ask: (request: string) => void;
};

/** A context for each batch: what one piece did to the browser must not meet the next. */
async function showSome(browser: Browser, showing: Showing): Promise<Shown[]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.on('dialog', (dialog) => dialog.dismiss());
  await page.addInitScript(LISTENING);
  await answer(page, showing);
  const { pieces, way } = showing;
  // What waits for an answer that never comes has been read all the same.
  await page.goto(`${ORIGIN}/all`, { timeout: 120_000 }).catch(() => null);
  const shown = await page.evaluate<Shown[]>(
    `(${SHOWING})(${JSON.stringify({ pieces, way })}, ${SHAPE_IN_BROWSER})`,
  );
  await context.close();
  return shown;
}

async function answer(page: Page, { pieces, way, headers, ask }: Showing): Promise<void> {
  await page.route('**/*', (route) => {
    const request = route.request();
    if (request.url() !== `${ORIGIN}/all`) {
      ask(`${request.resourceType()} ${request.url()}`);
      return route.abort();
    }
    const frames = pieces.map((piece) => frameOf(way === 'page' ? piece : ''));
    return route.fulfill({
      headers: { ...headers, 'content-type': 'text/html; charset=utf-8' },
      body: `<!doctype html><title>Frames</title>${frames.join('')}`,
    });
  });
}

/** The page's policy is handed down to such frames. A piece may do what it likes but lead the outer page away. */
function frameOf(piece: string): string {
  const inside = `<!doctype html><html><head><title>A page</title></head><body>${piece}</body></html>`;
  const value = inside.toWellFormed().replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<iframe sandbox="allow-scripts allow-same-origin allow-forms allow-popups" srcdoc="${value}"></iframe>`;
}

/** Runs in every frame before anything of it is read. A frame in a piece's frame is that piece's. */
const LISTENING = `(() => {
  if (window === top) {
    window.told = [];
    addEventListener('message', ({ data }) => { if (data?.told) window.told.push(data.told); });
    return;
  }
  let child = window;
  while (child.parent !== top) child = child.parent;
  let frame = -1;
  for (let at = 0; at < top.length; at += 1) if (top[at] === child) frame = at;
  const send = top.postMessage.bind(top);
  const tell = (what, kind) => send({ told: [frame, String(what), kind] }, '*');
  for (const name of ['steal', 'alert', 'confirm', 'prompt', 'print', 'open', 'eval'])
    window[name] = () => tell(name, 'ran');
  // The window stays where a document takes the place of the empty one.
  window.addEventListener('securitypolicyviolation', (event) => tell(event.effectiveDirective, 'tried'));
})();`;

/** Runs in the page that holds the frames. As text, since the types of browsers are no part of this project. */
const SHOWING = `async ({ pieces, way }, shapeOf) => {
  const wait = (time) => new Promise((resolve) => setTimeout(resolve, time));
  const frames = [...document.querySelectorAll('iframe')];
  const inside = (frame) => { try { return frame.contentDocument?.body ?? null; } catch { return null; } };
  if (way === 'innerHTML')
    frames.forEach((frame, index) => { const body = inside(frame); if (body) body.innerHTML = pieces[index]; });
  await wait(200);
  const shapes = frames.map((frame) => { const body = inside(frame); return body && shapeOf(body); });
  for (const frame of frames) provoke(inside(frame));
  await wait(200);
  const told = (index, kind) =>
    [...new Set(window.told.filter((one) => one[0] === index && one[2] === kind).map((one) => one[1]))];
  return shapes.map((shape, index) => ({ shape, ran: told(index, 'ran'), tried: told(index, 'tried') }));

  function provoke(body) {
    if (body === null) return;
    const document = Object.getOwnPropertyDescriptor(Node.prototype, 'ownerDocument').get.call(body);
    for (const element of Document.prototype.querySelectorAll.call(document, '*')) {
      // A form's fields can pass for its properties.
      const attributes = Object.getOwnPropertyDescriptor(Element.prototype, 'attributes').get.call(element);
      for (const { name, value } of [...attributes]) {
        try {
          if (name.startsWith('on')) EventTarget.prototype.dispatchEvent.call(element, new Event(name.slice(2)));
          else if (/^[\\u0000-\\u0020]*j[\\s]*a[\\s]*v[\\s]*a[\\s]*s[\\s]*c/i.test(value)) {
            EventTarget.prototype.dispatchEvent.call(element, new MouseEvent('click', { bubbles: true, cancelable: true }));
            if (name === 'action') HTMLFormElement.prototype.submit.call(element);
          }
        } catch {}
      }
    }
  }
}`;
