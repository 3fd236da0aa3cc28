import { knownHouse, offlinePage } from './house.ts';
import { keptPage, keptUnder } from './kept-pages.ts';

/** A network that answers later than this is as good as none, where the page is here. */
const PATIENCE = 6000;

type NoteAction = (path: string, fields: [string, string][]) => Promise<void>;

/** A page from the network; if it does not answer, as it was kept; if it was not, the page that says what is. */
export async function openPage(event: FetchEvent, note: NoteAction): Promise<Response> {
  const path = keptUnder(new URL(event.request.url));
  const network = fromNetwork(event, note);
  const kept = path === null ? null : await keptPage(path);
  const answer = await (kept === null ? network : inTime(network)).catch(() => null);
  if (answer !== null && (kept === null || !isDown(answer))) return answer;
  if (kept === null) return offlinePage();
  if (path !== null) event.waitUntil(noteOpening(path, kept.clone(), note).catch(() => {}));
  return kept;
}

async function fromNetwork(event: FetchEvent, note: NoteAction): Promise<Response> {
  const preloaded: unknown = await event.preloadResponse;
  if (preloaded instanceof Response) return preloaded;
  const answer = await fetch(event.request);
  // The server sees a script asking, not a reader opening a page: we say that it was one.
  const { pathname } = new URL(event.request.url);
  const isFromHere = event.request.referrer.startsWith(`${location.origin}/`);
  if (answer.ok && isFromHere)
    event.waitUntil(noteOpening(pathname, answer.clone(), note).catch(() => {}));
  return answer;
}

function inTime(network: Promise<Response>): Promise<Response> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(reject, PATIENCE, new Error('late'));
  });
  return Promise.race([network, late]);
}

/** A proxy answers, Hearsay behind it does not. */
function isDown({ status }: Response): boolean {
  return status === 502 || status === 503 || status === 504;
}

/** To open an article marks it read, here as there. */
async function noteOpening(path: string, page: Response, note: NoteAction): Promise<void> {
  const article = /^\/article\/(\d+)$/.exec(path)?.[1];
  const house = await knownHouse();
  if (article === undefined || house?.readsOnOpening !== true) return;
  const head = /<article class="reading"[^<>]{0,5000}>/.exec(await page.text())?.[0] ?? '';
  if (!head.includes(' data-read')) await note('/marks/read', [['article', article]]);
}
