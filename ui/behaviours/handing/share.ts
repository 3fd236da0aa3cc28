/** The browser's own ways to hand an address on, where it has them: see src/http/pages/sharing. */
export function startSharing(): void {
  const device = document.querySelector<HTMLElement>('[data-share-address]');
  if (device !== null && 'share' in navigator) offerDevice(device);
  const copy = document.querySelector<HTMLElement>('[data-copy]');
  if (copy !== null && 'clipboard' in navigator) offerCopy(copy);
}

/** W3C Web Share. */
function offerDevice(item: HTMLElement): void {
  const { shareTitle: title = '', shareAddress: url = '' } = item.dataset;
  item.hidden = false;
  item.querySelector('button')?.addEventListener('click', () => {
    // Whoever closes the list of places again has changed their mind: that is no trouble.
    navigator.share({ title, url }).catch(() => {});
  });
}

function offerCopy(item: HTMLElement): void {
  const button = item.querySelector('button');
  const field = item.querySelector('input');
  if (button === null || field === null) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(field.value).then(
      () => {
        button.textContent = button.dataset.copied ?? '';
      },
      // Not allowed: the field is marked, so that it can be copied by hand.
      () => field.select(),
    );
  });
}
