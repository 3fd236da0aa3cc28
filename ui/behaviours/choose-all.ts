/** Beside each country of a starter pack: choose all of it. */
export function startChoosingAll(): void {
  for (const group of document.querySelectorAll<HTMLFieldSetElement>('.pack-outlets fieldset')) {
    const boxes = [...group.querySelectorAll<HTMLInputElement>('input[type="checkbox"]:enabled')];
    if (boxes.length > 1) group.querySelector('legend')?.append(' ', allButton(boxes));
  }
}

function allButton(boxes: readonly HTMLInputElement[]): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'link choose-all';
  button.textContent = 'all';
  button.addEventListener('click', () => {
    const isChecked = !boxes.every((box) => box.checked);
    for (const box of boxes) box.checked = isChecked;
  });
  return button;
}
