import { type MarkElsewhere, showMark } from './marks.ts';
import { showProgress } from './refresh-bar.ts';

/** What /newer/… answers; see src/http/pages/live/newer.ts. */
type NewerBar = { readonly words: string; readonly path: string };

/** After the page is there, and not between two pages that are left at once. */
const AFTER_LOAD = 1000;
/** News comes in showers; a bar that changes with every drop would draw the eye. */
const SHOWER = 3000;

let source: EventSource | null = null;
let heardLast = '';
let asking = 0;

/** Keeps an open page true: marks made elsewhere show, and a bar says what has come in. What is read is never moved. */
export function startLive(): void {
  setTimeout(listenWhileSeen, AFTER_LOAD);
  document.addEventListener('visibilitychange', listenWhileSeen);
  // A page that waits in the browser's memory must not hold a connection, or it may not wait there.
  addEventListener('pagehide', stop);
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) listenWhileSeen();
  });
}

function listenWhileSeen(): void {
  if (document.hidden) stop();
  else if (source === null) listen();
}

function stop(): void {
  source?.close();
  source = null;
}

function listen(): void {
  const isBack = heardLast !== '';
  source = new EventSource(isBack ? `/live?after=${heardLast}` : '/live');
  hear(source, 'progress', showProgress);
  hear<MarkElsewhere>(source, 'mark', showMark);
  hear(source, 'news', askSoon);
  // What came while nobody looked.
  if (isBack) askSoon();
}

function hear<Data>(from: EventSource, name: string, act: (data: Data) => void): void {
  from.addEventListener(name, ({ data, lastEventId }: MessageEvent<string>) => {
    heardLast = lastEventId;
    act(JSON.parse(data));
  });
}

function askSoon(): void {
  clearTimeout(asking);
  asking = setTimeout(() => {
    for (const place of document.querySelectorAll<HTMLElement>('[data-newer]')) {
      show(place).catch(() => {});
    }
  }, SHOWER);
}

async function show(place: HTMLElement): Promise<void> {
  const answer = await fetch(place.dataset.newer ?? '');
  if (answer.status !== 200) return;
  const { words, path }: NewerBar = await answer.json();
  const link = document.createElement('a');
  link.className = 'button';
  link.href = path;
  link.textContent = words;
  place.replaceChildren(link);
}
