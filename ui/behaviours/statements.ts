import { showSilence } from './notices.ts';
import { send } from './send.ts';

/** Marks come and go where the reader is; the setting is sent behind. */
export function startStatements(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-statement-marks]');
  form?.addEventListener('submit', (event) => {
    const button = event.submitter;
    if (!(button instanceof HTMLButtonElement)) return;
    event.preventDefault();
    const body = new FormData(form, button);
    switchMarks(button);
    send(form.action, body).catch(() => {
      switchMarks(button);
      showSilence();
    });
  });
}

/** Initials in the text open what is said there; without a script they lead to the list below. */
export function startSayingWho(): void {
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || event.ctrlKey || event.metaKey) return;
    const link = event.target.closest<HTMLAnchorElement>('.body .said-by, .standfirst .said-by');
    const item = link && document.getElementById(link.hash.slice(1));
    if (!item) return;
    event.preventDefault();
    openSheet(item);
  });
}

function openSheet(item: HTMLElement): void {
  document.querySelector('.said-sheet')?.remove();
  const voice = item.closest('.voice');
  const heading = voice?.querySelector('h3');
  const more = document.createElement('a');
  more.href = `#${item.id}`;
  more.textContent = document.querySelector<HTMLElement>('.who-says')?.dataset.more ?? '';
  const sheet = document.createElement('div');
  sheet.className = 'sheet said-sheet voice';
  sheet.popover = 'auto';
  sheet.tabIndex = -1;
  sheet.role = 'dialog';
  sheet.ariaLabel = heading?.textContent ?? '';
  for (const part of [heading, voice?.querySelector('.voice-role'), ...item.children])
    if (part) sheet.append(part.cloneNode(true));
  sheet.append(more);
  // A link leads to a place in the page that the sheet would lie on.
  sheet.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a[href^="#"]')) sheet.hidePopover();
  });
  document.querySelector('main')?.append(sheet);
  sheet.showPopover();
  sheet.focus();
}

function switchMarks(button: HTMLButtonElement): void {
  const isOn = button.getAttribute('aria-pressed') !== 'true';
  button.setAttribute('aria-pressed', String(isOn));
  button.value = isOn ? 'no' : 'yes';
  const reading = document.querySelector<HTMLElement>('.reading');
  if (reading !== null) reading.dataset.said = isOn ? 'on' : 'off';
}

/** Puts the focus on the next statement in the text, or the one before; from nowhere, on the next below the window's top. */
export function stepStatement(by: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>('.said[id]')];
  const at = all.indexOf(currentStatement() ?? document.body);
  const below = all.findIndex((one) => one.getBoundingClientRect().top >= 0);
  const next = at !== -1 ? at + by : by === 1 ? below : below - 1;
  const statement = all[next];
  if (statement === undefined) return;
  statement.focus({ preventScroll: true });
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  statement.scrollIntoView({ block: 'center', behavior: isStill ? 'auto' : 'smooth' });
  pointOut(statement);
}

/** The one that has the focus, or that the address leads to. */
function currentStatement(): HTMLElement | null {
  return (
    document.querySelector<HTMLElement>('.said[id]:focus') ??
    document.querySelector('.said[id][data-current]')
  );
}

/** In the text and in the list below it. */
function pointOut(statement: HTMLElement): void {
  for (const one of document.querySelectorAll('[data-current]'))
    one.removeAttribute('data-current');
  statement.setAttribute('data-current', '');
  const item = document.getElementById(statement.id.replace('said-', 'who-'));
  item?.setAttribute('data-current', '');
}
