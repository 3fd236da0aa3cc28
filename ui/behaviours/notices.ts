/** What the server says of an action; see src/http/pages/marks/notice.ts. */
export type Notice = {
  readonly text: string;
  readonly undo: { readonly action: string; readonly field: readonly [string, string] } | null;
};

/** Long enough to read it and to reach the button. */
const SHOWN_FOR = 9000;

let leaving = 0;
/** What takes back the last thing done, also when its notice has gone. */
let undo: HTMLFormElement | null = null;

/** Takes the notice out of the address, so that a reload does not repeat it, and lets it go after a while. */
export function startNotices(): void {
  const url = new URL(location.href);
  if (url.searchParams.has('did')) {
    url.searchParams.delete('did');
    history.replaceState(history.state, '', url);
  }
  undo = document.querySelector('#notices form');
  leaveLater();
}

/** The same as pressing the button of the last notice. */
export function undoLast(): void {
  if (undo === null) return;
  if (!undo.isConnected) document.querySelector('#notices')?.append(undo);
  undo.requestSubmit();
  undo = null;
}

/** What was asked for was not done. */
export function showSilence(): void {
  const text = document.querySelector<HTMLElement>('#notices')?.dataset.silent ?? '';
  showNotice({ text, undo: null });
}

/** Shows a notice in the place where the server puts its own. */
export function showNotice({ text, undo: way }: Notice): void {
  const bar = document.querySelector<HTMLElement>('#notices');
  if (bar === null) return;
  const notice = element('div', 'notice');
  const words = element('p', '');
  words.textContent = text;
  notice.append(words);
  undo = way === null ? null : undoForm(way, bar.dataset);
  if (undo !== null) notice.append(undo);
  bar.replaceChildren(notice);
  leaveLater();
}

function undoForm(
  { action, field }: NonNullable<Notice['undo']>,
  { back = '/', undo: word = '' }: DOMStringMap,
): HTMLFormElement {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = action;
  const button = element('button', 'quiet');
  button.textContent = word;
  form.append(hidden('back', back), hidden(...field), button);
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
