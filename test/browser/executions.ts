/**
 * Whether markup gets a browser to run anything. Each piece is shown in a frame of its own, without any
 * content policy in force (one that only reports tells what was tried), in two ways: parsed as a page, and put
 * into a page as innerHTML. Then every handler is fired and every javascript: link is clicked.
 */
import type { Browser, Page } from 'playwright-core';
import { ALLOWED_ATTRIBUTES, ALLOWED_TAGS } from '../../src/articles/markup/sanitise-rules.ts';
import { startBrowser } from './start-browser.ts';

export type Way = 'page' | 'innerHTML';

export type Shown = {
  /** What was run or tried: "alert", "script-src-attr". */
  readonly ran: readonly string[];
  /** Elements and attributes that the sanitiser never writes: "script", "p onclick". */
  readonly strange: readonly string[];
  /** The frame's body as the browser reads it. */
  readonly body: string;
};

export type Executions = {
  readonly show: (pieces: readonly string[], way: Way) => Promise<Shown[]>;
  readonly close: () => Promise<void>;
};

/** Nobody's name (RFC 2606); every request is answered here, none leaves. */
const ORIGIN = 'http://payloads.test';
const AT_ONCE = 150;

export async function startExecutions(): Promise<Executions> {
  const browser = await startBrowser();
  return {
    show: (pieces, way) => showAll(browser, pieces, way),
    close: () => browser.close(),
  };
}

async function showAll(browser: Browser, pieces: readonly string[], way: Way): Promise<Shown[]> {
  const shown: Shown[] = [];
  for (let at = 0; at < pieces.length; at += AT_ONCE)
    shown.push(...(await showSome(browser, pieces.slice(at, at + AT_ONCE), way)));
  return shown;
}

/** A context for each batch: what one piece did to the browser must not meet the next. */
async function showSome(browser: Browser, pieces: readonly string[], way: Way): Promise<Shown[]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(LISTENING);
  await answer(page);
  await page.goto(`${ORIGIN}/all`);
  const known = { elements: ALLOWED_TAGS, attributes: ALLOWED_ATTRIBUTES };
  const shown = await page.evaluate<Shown[]>(
    `(${SHOWING})(${JSON.stringify({ pieces, way, known })})`,
  );
  await context.close();
  return shown;
}

async function answer(page: Page): Promise<void> {
  await page.route('**/*', (route) =>
    route.request().url() === `${ORIGIN}/all`
      ? route.fulfill({
          contentType: 'text/html; charset=utf-8',
          headers: {
            'content-security-policy-report-only': "script-src 'none'; object-src 'none'",
          },
          body: '<!doctype html><title>Frames</title>',
        })
      : route.abort(),
  );
}

/** Runs in every frame before anything of it is read. */
const LISTENING = `(() => {
  let frame = -1;
  try { frame = Number(window.frameElement?.dataset.number ?? -1); } catch {}
  const tell = (what) => { try { (top.ran ??= []).push([frame, String(what)]); } catch {} };
  if (frame === -1) return;
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open', 'eval'])
    window[name] = () => tell(name);
  document.addEventListener('securitypolicyviolation', (event) => tell(event.effectiveDirective));
})();`;

/** Runs in the page that holds the frames. As text, since the types of browsers are no part of this project. */
const SHOWING = `async ({ pieces, way, known }) => {
  const wait = (time) => new Promise((resolve) => setTimeout(resolve, time));
  const frames = pieces.map((_, index) => {
    const frame = document.createElement('iframe');
    // A piece may do what it likes but lead the outer page away.
    frame.sandbox = 'allow-scripts allow-same-origin allow-forms allow-popups';
    frame.dataset.number = index;
    // The policy is handed down to such frames.
    const body = way === 'page' ? pieces[index] : '';
    frame.srcdoc = '<!doctype html><html><head><title>A page</title></head><body>' + body + '</body></html>';
    const loaded = new Promise((resolve) => { frame.onload = resolve; });
    document.body.append(frame);
    return { frame, loaded: Promise.race([loaded, wait(5000)]) };
  });
  await Promise.all(frames.map(({ loaded }) => loaded));
  const inside = (frame) => { try { return frame.contentDocument?.body ?? null; } catch { return null; } };
  if (way === 'innerHTML')
    frames.forEach(({ frame }, index) => { const body = inside(frame); if (body) body.innerHTML = pieces[index]; });
  await wait(200);
  const shown = frames.map(({ frame }) => {
    const body = inside(frame);
    return { body: body?.innerHTML ?? '', strange: body ? strangeIn(body) : ['no document'] };
  });
  for (const { frame } of frames) provoke(inside(frame));
  await wait(200);
  const ran = window.top.ran ?? [];
  return shown.map((one, index) => ({
    ...one,
    ran: [...new Set(ran.filter(([frame]) => frame === index).map(([, what]) => what))],
  }));

  function strangeIn(body) {
    const strange = new Set();
    for (const element of body.querySelectorAll('*')) {
      const name = element.localName;
      if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml' || !known.elements.includes(name)) strange.add(name);
      const allowed = [...(known.attributes[name] ?? []), ...known.attributes['*']];
      for (const attribute of element.attributes)
        if (!allowed.includes(attribute.name)) strange.add(name + ' ' + attribute.name);
      for (const address of ['href', 'src', 'poster']) {
        const value = element.getAttribute(address);
        if (value !== null && !/^(?:https?:|mailto:)/.test(value)) strange.add(name + ' ' + address + ' ' + value.slice(0, 40));
      }
    }
    return [...strange];
  }

  function provoke(body) {
    if (body === null) return;
    for (const element of [body.ownerDocument.documentElement, body, ...body.querySelectorAll('*')]) {
      for (const attribute of [...element.attributes]) {
        const { name, value } = attribute;
        try {
          if (name.startsWith('on')) element.dispatchEvent(new Event(name.slice(2)));
          else if (/^[\\u0000-\\u0020]*j[\\s]*a[\\s]*v[\\s]*a[\\s]*s[\\s]*c/i.test(value)) {
            element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
            if (name === 'action') element.submit?.();
          }
        } catch {}
      }
    }
  }
}`;
