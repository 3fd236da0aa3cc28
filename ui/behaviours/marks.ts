import { type Notice, showNotice } from './notices.ts';

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
    const sent = { url: button.formAction, body: new FormData(event.target, button) };
    send(sent).then(
      (notice) => {
        toggle(button, mark);
        // Read and unread show themselves; what was saved or let go is worth a way back.
        if (mark === 'saved') showNotice(notice);
      },
      () => showNotice({ text: 'Hearsay does not answer; nothing was changed.', undo: null }),
    );
  });
}

async function send({ url, body }: { url: string; body: FormData }): Promise<Notice> {
  const answer = await fetch(url, {
    method: 'POST',
    body,
    headers: { accept: 'application/json' },
  });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

function toggle(button: HTMLButtonElement, mark: Mark): void {
  const isSet = button.getAttribute('aria-pressed') !== 'true';
  button.setAttribute('aria-pressed', String(isSet));
  button.formAction = `/marks/${isSet ? UNDONE[mark] : mark}`;
  button.closest('[data-article]')?.toggleAttribute(`data-${mark}`, isSet);
}
