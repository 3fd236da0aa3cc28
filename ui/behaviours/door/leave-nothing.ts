import { ask, canKeep } from '../offline/worker.ts';

/** After signing out no pages stay on this device, even when the form went out before the worker stood in between. */
export async function leaveNothing(): Promise<void> {
  if (!canKeep() || !new URLSearchParams(location.search).has('out')) return;
  const registration = await navigator.serviceWorker.getRegistration();
  if (registration !== undefined) await ask({ kind: 'leave' });
}
