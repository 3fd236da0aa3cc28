/** Forms that are sent with a passkey: the browser is asked for one, and its answer goes with the form. */
export function startPasskeys(): void {
  if (!('PublicKeyCredential' in window)) return;
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
    form.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sendWithPasskey(form).catch(() => tellTrouble(form));
    });
  }
}

async function sendWithPasskey(form: HTMLFormElement): Promise<void> {
  const answer = form.elements.namedItem('answer');
  const start = form.dataset.start;
  if (!(answer instanceof HTMLInputElement) || start === undefined) return;
  // By the header a server knows that no form of another site sent it: src/http/security/form-tokens.ts.
  const asked = await fetch(start, { method: 'POST', headers: { 'hearsay-page': '1' } });
  if (!asked.ok) throw new Error(String(asked.status));
  const shown = await show(form.dataset.passkey === 'new', await asked.json());
  if (!(shown instanceof PublicKeyCredential)) throw new Error('no passkey');
  answer.value = JSON.stringify(shown.toJSON());
  form.submit();
}

/** As the server writes them, for the one or for the other. */
type Options = PublicKeyCredentialCreationOptionsJSON & PublicKeyCredentialRequestOptionsJSON;

/** A new one is made, or one that there is shown. */
function show(isNew: boolean, options: Options): Promise<Credential | null> {
  if (isNew)
    return navigator.credentials.create({
      publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
    });
  return navigator.credentials.get({
    publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
  });
}

/** Whoever changes their mind is told as little as whoever has none: browsers do not say which. */
function tellTrouble(form: HTMLFormElement): void {
  const said = form.querySelector<HTMLElement>('[role="alert"]');
  if (said !== null) said.hidden = false;
}
