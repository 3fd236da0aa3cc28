/** What the server says of an action; see src/http/pages/marks/notice.ts. */
export type Notice = {
  readonly text: string;
  readonly undo: { readonly action: string; readonly field: readonly [string, string] } | null;
};

/** Long enough to read it and to reach the button. */
const SHOWN_FOR = 9000;

let leaving = 0;

/** Takes the notice out of the address, so that a reload does not repeat it, and lets it go after a while. */
export function startNotices(): void {
  const url = new URL(location.href);
  if (url.searchParams.has('did')) {
    url.searchParams.delete('did');
    history.replaceState(history.state, '', url);
  }
  leaveLater();
}

/** Shows a notice in the place where the server puts its own. */
export function showNotice({ text, undo }: Notice): void {
  const bar = document.querySelector<HTMLElement>('#notices');
  if (bar === null) return;
  const notice = element('div', 'notice');
  const words = element('p', '');
  words.textContent = text;
  notice.append(words);
  if (undo !== null) notice.append(undoForm(undo, bar.dataset.back ?? '/'));
  bar.replaceChildren(notice);
  leaveLater();
}

function undoForm(undo: NonNullable<Notice['undo']>, back: string): HTMLFormElement {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = undo.action;
  const button = element('button', 'quiet');
  button.textContent = 'Undo';
  form.append(hidden('back', back), hidden(...undo.field), button);
  return form;
}

function hidden(name: string, value: string): HTMLInputElement {
  const input = document.createElement('input');
  input.type = 'hidden';
  input.name = name;
  input.value = value;
  return input;
}

function element(name: string, className: string): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  return made;
}

/** Not while somebody is at it with pointer or keyboard. */
function leaveLater(): void {
  clearTimeout(leaving);
  leaving = setTimeout(() => {
    const bar = document.querySelector('#notices');
    if (bar?.matches(':hover, :focus-within')) leaveLater();
    else bar?.replaceChildren();
  }, SHOWN_FOR);
}
