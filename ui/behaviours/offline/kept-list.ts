import type { KeptPage } from '../../worker/messages.ts';
import { ask, canKeep, onAnswer } from './worker.ts';

/** On the page that stands for those that are not kept: what is. */
export function startKeptList(): void {
  const list = document.querySelector<HTMLUListElement>('[data-kept-list]');
  if (list === null || !canKeep()) return;
  onAnswer((answer) => {
    if (answer.kind === 'state') list.replaceChildren(...answer.kept.map(lineOf));
  });
  ask({ kind: 'ask' }).catch(() => {});
}

function lineOf({ path, title }: KeptPage): HTMLLIElement {
  const line = document.createElement('li');
  const link = document.createElement('a');
  link.href = path;
  link.dir = 'auto';
  link.textContent = title;
  line.append(link);
  return line;
}
