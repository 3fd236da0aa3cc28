import { canKeep, register } from '../offline/worker.ts';

/** The form by which this browser is told what happens: the browser is asked at a button, never before. */
export function startAlerts(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-push]');
  if (form === null) return;
  if (!canKeep() || !('PushManager' in window) || !('Notification' in window)) {
    reveal(form, 'impossible');
    return;
  }
  reveal(form, 'ask');
  showState(form).catch(() => {});
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    subscribe(form).catch(() => reveal(form, 'failed'));
  });
}

/** Whether this very browser is told, as far as it knows. */
async function showState(form: HTMLFormElement): Promise<void> {
  if (Notification.permission === 'denied') reveal(form, 'refused');
  const registration = await navigator.serviceWorker.getRegistration();
  const known = await registration?.pushManager.getSubscription();
  if (known != null && Notification.permission === 'granted') reveal(form, 'on');
}

async function subscribe(form: HTMLFormElement): Promise<void> {
  for (const part of ['refused', 'failed']) reveal(form, part, false);
  if ((await Notification.requestPermission()) !== 'granted') {
    reveal(form, 'refused');
    return;
  }
  await register();
  const { pushManager } = await navigator.serviceWorker.ready;
  const given = await subscriptionBy(pushManager, form.dataset.push ?? '');
  const { endpoint, keys } = given.toJSON();
  fill(form, 'endpoint', endpoint);
  fill(form, 'p256dh', keys?.p256dh);
  fill(form, 'auth', keys?.auth);
  fill(form, 'name', browserName());
  form.submit();
}

/** One that was made for another key (the house has a new one) brings nothing any more. */
async function subscriptionBy(manager: PushManager, key: string): Promise<PushSubscription> {
  const options = { userVisibleOnly: true, applicationServerKey: key };
  try {
    return await manager.subscribe(options);
  } catch (error) {
    const known = await manager.getSubscription();
    if (known === null) throw error;
    await known.unsubscribe();
    return manager.subscribe(options);
  }
}

function fill(form: HTMLFormElement, name: string, value = ''): void {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement) field.value = value;
}

/** "Firefox, Linux", roughly: enough to know it by among one's own. */
function browserName(): string {
  const { userAgent } = navigator;
  const browser = BROWSERS.find(([sign]) => userAgent.includes(sign))?.[1] ?? 'Browser';
  const system = SYSTEMS.find(([sign]) => userAgent.includes(sign))?.[1];
  return system === undefined ? browser : `${browser}, ${system}`;
}

/** Most call themselves by others' names, too: the first that fits. */
const BROWSERS: readonly (readonly [sign: string, name: string])[] = [
  ['Firefox/', 'Firefox'],
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
];
const SYSTEMS: readonly (readonly [sign: string, name: string])[] = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS', 'Mac'],
  ['Linux', 'Linux'],
];

function reveal(form: HTMLFormElement, name: string, isShown = true): void {
  const part = form.querySelector<HTMLElement>(`[data-part="${name}"]`);
  if (part !== null) part.hidden = !isShown;
}
