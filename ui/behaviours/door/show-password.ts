/** A password can be looked at while it is typed; it is hidden again before it is sent, so that no browser keeps it as words. */
export function startShowingPasswords(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-show-password]')) {
    const field = document.getElementById(button.getAttribute('aria-controls') ?? '');
    if (!(field instanceof HTMLInputElement)) continue;
    button.hidden = false;
    const show = (isShown: boolean) => {
      field.type = isShown ? 'text' : 'password';
      button.ariaPressed = String(isShown);
    };
    button.addEventListener('click', () => show(field.type === 'password'));
    field.form?.addEventListener('submit', () => show(false));
  }
}
