import { showNotice, showSilence } from './notices.ts';
import { send } from './send.ts';

/** Each choice in a form of settings holds at once, where it is made and wherever else it stands on the page. */
export function startSettings(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-settings]')) {
    form.addEventListener('change', (event) => choose(form, event.target));
    for (const field of form.elements) if (isChosenAlready(field)) choose(form, field);
  }
}

/** Whether it was changed before this program came. The forms have autocomplete="off", so that no browser changes them by itself. */
function isChosenAlready(field: Element): boolean {
  if (field instanceof HTMLSelectElement) {
    const options = [...field.options];
    // Where none is said to be chosen it is the first.
    const stated = options.find(({ defaultSelected }) => defaultSelected) ?? options[0];
    return field.value !== stated?.value;
  }
  const isRadio = field instanceof HTMLInputElement && field.type === 'radio';
  return isRadio && field.checked && !field.defaultChecked;
}

function choose(form: HTMLFormElement, chosen: EventTarget | null): void {
  if (!(chosen instanceof HTMLInputElement || chosen instanceof HTMLSelectElement)) return;
  const { name, value } = chosen;
  const root = chosen.closest<HTMLElement>('[data-root]')?.dataset.root;
  if (root !== undefined) show(root, value);
  const body = new FormData();
  body.set('back', new FormData(form).get('back') ?? '/');
  body.set(name, value);
  send(form.action, body).then((notice) => {
    // Over a text the choice shows itself, and the notice would lie on it.
    if (form.closest('[popover]') === null) showNotice(notice);
    // The pages are in another language from now on.
    if (name === 'language') location.reload();
  }, showSilence);
}

function show(root: string, value: string): void {
  document.documentElement.dataset[root] = value;
  if (root !== 'theme') return;
  const scheme = value === 'auto' ? 'light dark' : value === 'dark' ? 'dark' : 'light';
  document.querySelector('meta[name="color-scheme"]')?.setAttribute('content', scheme);
}
