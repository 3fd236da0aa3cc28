import { showNotice, showSilence } from './notices.ts';
import { send } from './send.ts';

/** Leaves lines out of a text where they stand, without loading the page again; the notice has the way back. */
export function startEditingLines(): void {
  for (const list of document.querySelectorAll('.edit-lines ol'))
    list.addEventListener('submit', leaveOut);
}

function leaveOut(event: Event): void {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !(event instanceof SubmitEvent)) return;
  event.preventDefault();
  send(form.action, new FormData(form, event.submitter)).then((notice) => {
    if (notice.undo !== null) form.closest('li')?.toggleAttribute('data-left-out', true);
    showNotice(notice);
  }, showSilence);
}
