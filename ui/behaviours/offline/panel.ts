import type { State } from '../../worker/messages.ts';
import { ask, canKeep, onAnswer, register } from './worker.ts';

type Choice = State['choice'];

/** What the reader chose and the worker has not said yet. */
let chosen: Choice | null = null;

/** The part of the settings that is about this device: what is kept, how much, and its end. */
export function startOfflinePanel(): void {
  const panel = document.querySelector<HTMLFormElement>('form[data-offline]');
  if (panel === null) return;
  if (!canKeep()) {
    part(panel, 'impossible').hidden = false;
    return;
  }
  part(panel, 'choices').hidden = false;
  onAnswer((answer) => {
    if (answer.kind === 'state') show(panel, answer);
  });
  panel.addEventListener('change', () => {
    chosen = choiceIn(panel);
    ask({ kind: 'choose', choice: chosen }).catch(() => {});
  });
  panel.addEventListener('submit', (event) => {
    event.preventDefault();
    const isEnd = event.submitter?.dataset.part === 'forget';
    ask({ kind: isEnd ? 'forget' : 'keep' }).catch(() => {});
  });
  register().then(
    () => ask({ kind: 'ask' }),
    () => {},
  );
}

function choiceIn(panel: HTMLFormElement): Choice {
  const fields = new FormData(panel);
  return { pages: Number(fields.get('pages')), pictures: fields.has('pictures') };
}

function show(panel: HTMLFormElement, state: State): void {
  // An answer from before the worker heard of the choice would take it out of the reader's hand.
  if (chosen === null || isSame(chosen, state.choice)) showChoice(panel, state.choice);
  const bar = panel.querySelector('progress');
  if (bar !== null) {
    bar.hidden = state.underWay === null;
    bar.max = state.underWay?.total ?? 1;
    bar.value = state.underWay?.done ?? 0;
  }
  part(panel, 'state').textContent = stateWords(panel, state);
}

function isSame(one: Choice, other: Choice): boolean {
  return one.pages === other.pages && one.pictures === other.pictures;
}

function showChoice(panel: HTMLFormElement, choice: Choice): void {
  chosen = null;
  for (const option of panel.querySelectorAll<HTMLInputElement>('[name="pages"]')) {
    option.checked = Number(option.value) === choice.pages;
  }
  const pictures = panel.querySelector<HTMLInputElement>('[name="pictures"]');
  if (pictures !== null) pictures.checked = choice.pictures;
}

function stateWords({ dataset }: HTMLFormElement, state: State): string {
  const { underWay, kept, keptAt, waitingCount } = state;
  if (underWay !== null) return filled(dataset.underWay, underWay);
  const bytes = kept.reduce((sum, page) => sum + page.bytes, 0);
  const done = kept.length;
  const at = new Date(keptAt ?? 0).toLocaleTimeString(document.documentElement.lang, {
    hour: 'numeric',
    minute: '2-digit',
    hour12: dataset.clock === '12',
  });
  const words = keptAt === null ? dataset.nothing : filled(dataset.kept, { done, bytes, at });
  const waits = waitingCount === 0 ? '' : filled(dataset.waits, { done: waitingCount });
  return `${words} ${waits}`;
}

type Values = { done: number; total?: number; bytes?: number; at?: string };

/** The page says the sentences; here their places are filled. */
function filled(words = '', { done, total = 0, bytes = 0, at = '' }: Values): string {
  const { lang } = document.documentElement;
  const size = new Intl.NumberFormat(lang, {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: 1,
  }).format(bytes / 1e6);
  return words
    .replace('{done}', done.toLocaleString(lang))
    .replace('{total}', total.toLocaleString(lang))
    .replace('{size}', size)
    .replace('{at}', at);
}

function part(panel: HTMLFormElement, name: string): HTMLElement {
  const found = panel.querySelector<HTMLElement>(`[data-part="${name}"]`);
  if (found === null) throw new Error(`the settings lack ${name}`);
  return found;
}
