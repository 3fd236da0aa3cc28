import { type Notice, showNotice } from './notices.ts';

/** Leaves lines out of a text where they stand, without loading the page again; the notice has the way back. */
export function startEditingLines(): void {
  for (const list of document.querySelectorAll('.edit-lines ol'))
    list.addEventListener('submit', leaveOut);
}

function leaveOut(event: Event): void {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !(event instanceof SubmitEvent)) return;
  event.preventDefault();
  send(form.action, new FormData(form, event.submitter)).then(
    (notice) => {
      if (notice.undo !== null) form.closest('li')?.toggleAttribute('data-left-out', true);
      showNotice(notice);
    },
    () => showNotice({ text: 'Hearsay does not answer; nothing was changed.', undo: null }),
  );
}

async function send(url: string, body: FormData): Promise<Notice> {
  const headers = { accept: 'application/json' };
  const answer = await fetch(url, { method: 'POST', body, headers });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}
