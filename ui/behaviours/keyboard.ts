import { stepStatement } from './statements.ts';

/** What each key does; the list that readers see is src/http/pages/frame/keys.ts. */
const KEYS: Readonly<Record<string, () => void>> = {
  j: () => step(1),
  k: () => step(-1),
  o: () => current()?.querySelector<HTMLElement>('.headline a')?.click(),
  v: openOriginal,
  m: () => press('read'),
  s: () => press('saved'),
  '[': () => stepStatement(-1),
  ']': () => stepStatement(1),
  A: () => document.querySelector<HTMLFormElement>('#all-read')?.requestSubmit(),
  '/': goSearching,
  '?': () => document.querySelector<HTMLElement>('#keys')?.togglePopover(),
};

/** After g. */
const PLACES: Readonly<Record<string, string>> = {
  f: '/',
  t: '/stories',
  s: '/?only=saved',
  o: '/subscriptions',
  a: '/add',
};

const SEQUENCE_TIME = 1500;
let wentAt = Number.NEGATIVE_INFINITY;

export function startKeyboard(): void {
  document.addEventListener('keydown', (event) => {
    if (isShortcut(event) || event.isComposing || isTyping(event)) return;
    const act = actionOf(event);
    if (act === undefined) return;
    event.preventDefault();
    act();
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
    target instanceof HTMLInputElement && /^(?:checkbox|radio)$/.test(target.type);
  return !isButtonLike && target.matches('input, textarea, select, [contenteditable]');
}

function actionOf({ key, timeStamp }: KeyboardEvent): (() => void) | undefined {
  const isPlace = timeStamp - wentAt < SEQUENCE_TIME;
  wentAt = Number.NEGATIVE_INFINITY;
  const place = isPlace ? PLACES[key] : undefined;
  if (place !== undefined) return () => location.assign(place);
  if (key !== 'g') return Object.hasOwn(KEYS, key) ? KEYS[key] : undefined;
  return () => {
    wentAt = timeStamp;
  };
}

/** The article that the focus is in, or the one that fills the page. */
function current(): HTMLElement | null {
  const focused = document.activeElement?.closest<HTMLElement>('[data-article]');
  return focused ?? document.querySelector<HTMLElement>('.reading[data-article]');
}

function step(by: 1 | -1): void {
  const rel = by === 1 ? 'next' : 'prev';
  if (document.querySelector('.reading') !== null) {
    const link = document.querySelector<HTMLLinkElement>(`head link[rel="${rel}"]`);
    if (link !== null) location.assign(link.href);
    return;
  }
  const items = [...document.querySelectorAll<HTMLElement>('.item[data-article]')];
  const at = items.findIndex((item) => item.contains(document.activeElement));
  const item = at === -1 ? firstInSight(items) : items[at + by];
  item?.querySelector<HTMLElement>('.headline a')?.focus({ preventScroll: true });
  item?.scrollIntoView({ block: 'nearest' });
}

function firstInSight(items: readonly HTMLElement[]): HTMLElement | undefined {
  return items.find((item) => item.getBoundingClientRect().top >= 0);
}

function openOriginal(): void {
  const address = current()?.dataset.original;
  if (address !== undefined) window.open(address, '_blank', 'noopener,noreferrer');
}

function press(mark: 'read' | 'saved'): void {
  current()?.querySelector<HTMLElement>(`[data-mark="${mark}"]`)?.click();
}

function goSearching(): void {
  const field = document.querySelector<HTMLInputElement>('#q, #find');
  field?.focus();
  field?.select();
}
