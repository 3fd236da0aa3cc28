export type Progress = {
  readonly isRunning: boolean;
  readonly done: number;
  readonly total: number;
  readonly added: number;
  readonly words: string;
};

const PACE = 3000;

/** Keeps the bar of a refresh true, and shows what has come: at once where there was nothing to read. */
export function startRefreshBar(): void {
  const bar = document.querySelector<HTMLElement>('#refresh-bar');
  if (bar !== null) setTimeout(look, PACE, bar);
  else if (document.querySelector('[data-look-again]') !== null) setTimeout(lookAgain, PACE);
}

function lookAgain(): void {
  if (hasNobodyBegun()) location.reload();
  else setTimeout(lookAgain, PACE);
}

/** To read, or to type. */
function hasNobodyBegun(): boolean {
  return scrollY < innerHeight / 4 && document.activeElement === document.body;
}

/** Where no events come (live.ts) it asks. */
async function look(bar: HTMLElement): Promise<void> {
  const state = await ask();
  if (state !== null) showProgress(state);
  if (bar.isConnected && bar.querySelector('progress') !== null) setTimeout(look, PACE, bar);
}

/** How the fetching goes, on a page that began while it was under way. */
export function showProgress(state: Progress): void {
  const bar = document.querySelector<HTMLElement>('#refresh-bar');
  if (bar?.querySelector('progress') == null) return;
  show(bar, state);
  // A page of forms, like that of the subscriptions, waits for nothing and stays under the reader's hands.
  const isWaiting = document.querySelector('main .empty') !== null && hasNobodyBegun();
  if (isWaiting && (state.added > 0 || !state.isRunning)) location.reload();
  else if (!state.isRunning) end(bar, state);
}

async function ask(): Promise<Progress | null> {
  try {
    const answer = await fetch('/refresh', { headers: { accept: 'application/json' } });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

function show(bar: HTMLElement, { words, done, total }: Progress): void {
  const label = bar.querySelector('label');
  if (label !== null) label.textContent = words;
  const progress = bar.querySelector('progress');
  if (progress === null) return;
  progress.max = Math.max(1, total);
  progress.value = done;
}

/** The page under a reader's eyes is not moved: a link shows what is new. */
function end(bar: HTMLElement, { added }: Progress): void {
  if (document.querySelector('[data-look-again]') !== null) setTimeout(lookAgain, PACE);
  if (added === 0) {
    bar.remove();
    return;
  }
  const link = bar.querySelector('a');
  if (link !== null) link.textContent = bar.dataset.news ?? '';
  bar.querySelector('progress')?.remove();
}
