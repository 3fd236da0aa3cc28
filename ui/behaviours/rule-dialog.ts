/** Follow and mute ask over the page what their own page would ask; whatever goes wrong leads there. */
export function startRuleDialog(): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const open = link.closest<HTMLDialogElement>('.rule-dialog');
    if (link.dataset.close !== undefined && open !== null) {
      event.preventDefault();
      open.close();
    } else if (link.dataset.rule !== undefined) {
      event.preventDefault();
      void ask(link.href);
    }
  });
}

async function ask(address: string): Promise<void> {
  const part = (await documentAt(address))?.querySelector('#new-rule') ?? null;
  if (part === null) {
    location.href = address;
    return;
  }
  const dialog = document.createElement('dialog');
  dialog.className = 'rule-dialog';
  dialog.setAttribute('aria-labelledby', 'new-rule-title');
  dialog.append(document.importNode(part, true));
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/** Our own page as a tree without scripts; the policy on trusted types allows no text to be parsed. */
function documentAt(address: string): Promise<Document | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.addEventListener('loadend', () => resolve(request.responseXML));
    request.send();
  });
}
