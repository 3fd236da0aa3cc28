import type { Answer, Question } from '../../worker/messages.ts';

const WORKER = '/sw.js';

/** Whether this browser can keep anything: over https, or on the machine itself. */
export function canKeep(): boolean {
  return isSecureContext && 'serviceWorker' in navigator;
}

let registered: Promise<unknown> | null = null;

/** Starts the worker that stands between pages and network, once a page. */
export async function register(): Promise<void> {
  const options = { scope: '/', updateViaCache: 'none' } as const;
  registered ??= navigator.serviceWorker.register(trusted(WORKER), options);
  await registered;
}

/** The one address that a worker may have: the content policy lets no other policy be made. */
function trusted(address: string): string {
  const { trustedTypes } = window as { trustedTypes?: PolicyFactory };
  if (trustedTypes === undefined) return address;
  const policy = trustedTypes.createPolicy('hearsay', {
    createScriptURL: (asked) => (asked === WORKER ? asked : ''),
  });
  return policy.createScriptURL(address);
}

/** Trusted Types (W3C), as far as they are used here. */
type PolicyFactory = {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (asked: string) => string },
  ) => { readonly createScriptURL: (address: string) => string };
};

export async function ask(question: Question): Promise<void> {
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage(question);
}

export function onAnswer(listen: (answer: Answer) => void): void {
  navigator.serviceWorker.addEventListener('message', ({ data }) => listen(data));
  navigator.serviceWorker.startMessages();
}
