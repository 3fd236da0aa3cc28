import type { KeptPage } from '../../worker/messages.ts';
import { ask, canKeep, onAnswer } from './worker.ts';

/** On the page that stands for those that are not kept: what is. */
export function startKeptList(): void {
  const list = document.querySelector<HTMLUListElement>('[data-kept-list]');
  if (list === null || !canKeep()) return;
  onAnswer((answer) => {
    if (answer.kind === 'state') list.replaceChildren(...eachTitle(answer.kept).map(lineOf));
  });
  ask({ kind: 'ask' }).catch(() => {});
}

/** A story and the article that stands for it have one headline: the story leads to it. */
function eachTitle(kept: readonly KeptPage[]): readonly KeptPage[] {
  return [...Map.groupBy(kept, ({ title }) => title).values()].flatMap((same) => same[0] ?? []);
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
