import { showNotice, showSilence } from './notices.ts';
import { send } from './send.ts';

type Mark = 'read' | 'saved';
const UNDONE = { read: 'unread', saved: 'unsaved' } as const;

/** Sets marks where they are, without loading the page again. */
export function startMarks(): void {
  document.addEventListener('submit', (event) => {
    const button = event.submitter;
    if (!(button instanceof HTMLButtonElement) || !(event.target instanceof HTMLFormElement))
      return;
    const mark = button.dataset.mark;
    if (mark !== 'read' && mark !== 'saved') return;
    event.preventDefault();
    send(button.formAction, new FormData(event.target, button)).then((notice) => {
      toggle(button, mark);
      // Read and unread show themselves; what was saved or let go is worth a way back.
      if (mark === 'saved') showNotice(notice);
    }, showSilence);
  });
}

function toggle(button: HTMLButtonElement, mark: Mark): void {
  const isSet = button.getAttribute('aria-pressed') !== 'true';
  button.setAttribute('aria-pressed', String(isSet));
  button.formAction = `/marks/${isSet ? UNDONE[mark] : mark}`;
  button.closest('[data-article]')?.toggleAttribute(`data-${mark}`, isSet);
}
