/** Beside each country of a starter pack: choose all of it. */
export function startChoosingAll(): void {
  for (const group of document.querySelectorAll<HTMLFieldSetElement>(
    '.pack-outlets[data-all] fieldset',
  )) {
    const boxes = [...group.querySelectorAll<HTMLInputElement>('input[type="checkbox"]:enabled')];
    if (boxes.length > 1)
      group.querySelector('legend')?.append(' ', allButton(boxes, wordFor(group)));
  }
}

function wordFor(group: Element): string {
  return group.closest<HTMLElement>('[data-all]')?.dataset.all ?? '';
}

function allButton(boxes: readonly HTMLInputElement[], word: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'link choose-all';
  button.textContent = word;
  button.addEventListener('click', () => {
    const isChecked = !boxes.every((box) => box.checked);
    for (const box of boxes) box.checked = isChecked;
  });
  return button;
}
