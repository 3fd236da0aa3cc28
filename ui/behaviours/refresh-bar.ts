type State = {
  readonly isRunning: boolean;
  readonly done: number;
  readonly total: number;
  readonly added: number;
  readonly words: string;
};

const PACE = 1000;

/** Keeps the bar of a refresh true, and shows what has come: at once where there was nothing to read. */
export function startRefreshBar(): void {
  const bar = document.querySelector<HTMLElement>('#refresh-bar');
  if (bar !== null) setTimeout(look, PACE, bar);
}

async function look(bar: HTMLElement): Promise<void> {
  const state = await ask();
  if (state !== null) show(bar, state);
  const isReading = document.querySelector('.item') !== null;
  if (state !== null && !isReading && (state.added > 0 || !state.isRunning)) location.reload();
  else if (state === null || state.isRunning) setTimeout(look, PACE, bar);
  else end(bar, state);
}

async function ask(): Promise<State | null> {
  try {
    const answer = await fetch('/refresh', { headers: { accept: 'application/json' } });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

function show(bar: HTMLElement, { words, done, total }: State): void {
  const label = bar.querySelector('label');
  if (label !== null) label.textContent = words;
  const progress = bar.querySelector('progress');
  if (progress === null) return;
  progress.max = Math.max(1, total);
  progress.value = done;
}

/** The page under a reader's eyes is not moved: a link shows what is new. */
function end(bar: HTMLElement, { added }: State): void {
  if (added === 0) {
    bar.remove();
    return;
  }
  const link = bar.querySelector('a');
  if (link !== null) link.textContent = 'Show what is new';
  bar.querySelector('progress')?.remove();
}
