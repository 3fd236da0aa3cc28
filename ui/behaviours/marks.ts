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
    // As it was when pressed: word of the mark may come from the server before the answer does.
    const isSet = button.getAttribute('aria-pressed') !== 'true';
    send(button.formAction, new FormData(event.target, button)).then((notice) => {
      setMark(button, mark, isSet);
      // Read and unread show themselves; what was saved, or done by a finger in passing, is worth a way back.
      if (mark === 'saved' || button.closest('[data-swiped]') !== null) showNotice(notice);
    }, showSilence);
  });
}

/** What was marked elsewhere: in another window, or while there was no network. */
export type MarkElsewhere = {
  readonly of: 'article' | 'story';
  readonly id: string;
  readonly mark: Mark;
  readonly isSet: boolean;
};

export function showMark({ of, id, mark, isSet }: MarkElsewhere): void {
  const buttons = document.querySelectorAll<HTMLButtonElement>(`button[data-mark="${mark}"]`);
  for (const button of buttons) {
    if (button.name === of && button.value === id) setMark(button, mark, isSet);
  }
}

function setMark(button: HTMLButtonElement, mark: Mark, isSet: boolean): void {
  button.setAttribute('aria-pressed', String(isSet));
  button.formAction = `/marks/${isSet ? UNDONE[mark] : mark}`;
  button.closest('[data-article]')?.toggleAttribute(`data-${mark}`, isSet);
}
