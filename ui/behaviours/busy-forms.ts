/** Forms that take their time say so, and are not sent twice. */
export function startBusyForms(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.dataset.busy === undefined) return;
    if (form.ariaBusy === 'true') {
      event.preventDefault();
      return;
    }
    form.ariaBusy = 'true';
    const label = event.submitter?.querySelector('span') ?? event.submitter;
    if (label) label.textContent = `${form.dataset.busy}…`;
  });
  // A page that comes back from the browser's memory is as it was left.
  addEventListener('pageshow', (event) => {
    if (event.persisted && document.querySelector('[aria-busy="true"]') !== null) location.reload();
  });
}
