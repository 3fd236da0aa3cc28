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

/** In the text and in the list beside it. */
function pointOut(statement: HTMLElement): void {
  for (const one of document.querySelectorAll('[data-current]'))
    one.removeAttribute('data-current');
  statement.setAttribute('data-current', '');
  const item = document.getElementById(statement.id.replace('said-', 'who-'));
  item?.setAttribute('data-current', '');
  const list = item?.closest<HTMLElement>('.who-says');
  // Only where the list stands beside the text and scrolls by itself.
  if (item && list && list.scrollHeight > list.clientHeight)
    list.scrollTo({ top: item.offsetTop - list.clientHeight / 3 });
}
