import { undoLast } from './notices.ts';
import { stepStatement } from './statements.ts';

/** What the acts of the table do; the table itself is src/http/pages/frame/keys.ts, and comes with the sheet of keys. */
const ACTS: Readonly<Record<string, () => void>> = {
  next: () => step(1),
  before: () => step(-1),
  'next part': () => stepPart(1),
  'part before': () => stepPart(-1),
  open: () => current()?.querySelector<HTMLElement>('.headline a')?.click(),
  original: openOriginal,
  story: () => nearest('a[data-story], a[href^="/stories/"]')?.click(),
  'next statement': () => stepStatement(1),
  'statement before': () => stepStatement(-1),
  'all read': () => document.querySelector<HTMLFormElement>('#all-read')?.requestSubmit(),
  undo: undoLast,
  search: goSearching,
  keys: () => document.querySelector<HTMLElement>('#keys')?.togglePopover(),
  leave,
};

const PRESS = 'press ';
const SEQUENCE_TIME = 1500;
/** A line of a list: an article or a story. */
const LINE = 'main [data-article]:not(.reading), main [data-story]:not(a, .reading, .story)';

let first = '';
let pressedAt = Number.NEGATIVE_INFINITY;

export function startKeyboard(): void {
  const acts = new Map<string, string>();
  for (const { dataset } of document.querySelectorAll<HTMLElement>('#keys [data-keys]'))
    acts.set(dataset.keys ?? '', dataset.act ?? '');
  document.addEventListener('keydown', (event) => {
    if (isShortcut(event) || event.isComposing || isTyping(event)) return;
    const keys = keysOf(event);
    const act = acts.get(keys);
    if (act === undefined) {
      const begins = [...acts.keys()].some((known) => known.startsWith(`${keys} `));
      first = begins ? `${keys} ` : '';
      pressedAt = event.timeStamp;
      return;
    }
    first = '';
    // The browser closes what is open by itself.
    if (act !== 'leave') event.preventDefault();
    perform(act);
  });
}

/** A key of the browser or the system. On many keyboards a bracket is typed with AltGr, which says that it is Ctrl and Alt. */
function isShortcut(event: KeyboardEvent): boolean {
  if (event.getModifierState('AltGraph')) return false;
  return event.ctrlKey || event.metaKey || event.altKey;
}

function isTyping({ target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const isButtonLike =
    target instanceof HTMLInputElement && /^(?:checkbox|radio|range)$/.test(target.type);
  return !isButtonLike && target.matches('input, textarea, select, [contenteditable]');
}

/** "m", or "g f" where g was pressed just before. */
function keysOf({ key, timeStamp }: KeyboardEvent): string {
  const name = key === 'Escape' ? 'Esc' : key;
  return timeStamp - pressedAt < SEQUENCE_TIME ? first + name : name;
}

function perform(act: string): void {
  if (act.startsWith('/')) location.assign(act);
  else if (act.startsWith(PRESS)) press(act.slice(PRESS.length));
  else ACTS[act]?.();
}

function press(name: string): void {
  const pressed = nearest(`[data-press="${name}"], [data-mark="${name}"]`);
  // What is folded away opens, so that one sees what is pressed.
  pressed?.closest('details')?.setAttribute('open', '');
  pressed?.click();
}

/** The line that the focus is in, or the text that fills the page. */
function current(): HTMLElement | null {
  const focused = document.activeElement?.closest<HTMLElement>(LINE);
  return focused ?? document.querySelector<HTMLElement>('.reading[data-article]');
}

/** In the line in focus; in no line, the page's own. A line that has none is no reason to press another's. */
function nearest(selector: string): HTMLElement | null {
  const line = document.activeElement?.closest<HTMLElement>(LINE);
  if (line) return line.querySelector<HTMLElement>(selector);
  const all = [...document.querySelectorAll<HTMLElement>(selector)];
  return all.find((one) => one.closest(LINE) === null) ?? null;
}

function step(by: 1 | -1): void {
  if (goOn(by)) return;
  const lines = [...document.querySelectorAll<HTMLElement>(LINE)];
  const at = lines.findIndex((line) => line.contains(document.activeElement));
  focusLine(at === -1 ? firstInSight(lines) : lines[at + by]);
}

/** To the first line of the next part, or of this one and then of the one before. */
function stepPart(by: 1 | -1): void {
  if (goOn(by)) return;
  const lines = [...document.querySelectorAll<HTMLElement>(LINE)];
  const starts = lines.filter((line, at) => partOf(line) !== partOf(lines[at - 1]));
  const at = lines.findIndex((line) => line.contains(document.activeElement));
  const from = at === -1 ? lines.indexOf(firstInSight(lines) ?? document.body) - 1 : at;
  const next =
    by === 1
      ? starts.find((start) => lines.indexOf(start) > from)
      : starts.findLast((start) => lines.indexOf(start) < from);
  focusLine(next);
}

function partOf(line: HTMLElement | undefined): Element | null {
  return line?.parentElement?.closest('section') ?? null;
}

/** In a text: to the next story, or the one before. */
function goOn(by: 1 | -1): boolean {
  if (document.querySelector('.reading') === null) return false;
  const rel = by === 1 ? 'next' : 'prev';
  const link = document.querySelector<HTMLLinkElement>(`head link[rel="${rel}"]`);
  if (link !== null) location.assign(link.href);
  return true;
}

function firstInSight(lines: readonly HTMLElement[]): HTMLElement | undefined {
  return lines.find((line) => line.getBoundingClientRect().top >= 0);
}

function focusLine(line: HTMLElement | undefined): void {
  const target = line?.querySelector<HTMLElement>('.headline a') ?? line?.querySelector('a');
  target?.focus({ preventScroll: true });
  line?.scrollIntoView({ block: 'nearest' });
}

function openOriginal(): void {
  const address = current()?.dataset.original;
  if (address !== undefined) window.open(address, '_blank', 'noopener,noreferrer');
}

function goSearching(): void {
  const fields = document.querySelectorAll<HTMLInputElement>('#q, #find');
  const field = [...fields].find((one) => one.checkVisibility());
  // On a phone the field is behind a link.
  if (field === undefined) document.querySelector<HTMLElement>('.search-link')?.click();
  field?.focus();
  field?.select();
}

/** Nothing is in focus any more, unless something open was closed by the same key. */
function leave(): void {
  if (document.querySelector(':popover-open, dialog[open]') !== null) return;
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
