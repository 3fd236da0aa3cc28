/** Messages to this browser: what a reader asked to be told, shown by the system and leading to its page. */

declare const self: ServiceWorkerGlobalScope;

/** As src/pipeline/alerts/push-request.ts writes it. */
type Alert = {
  readonly title: string;
  readonly body: string;
  /** Where it leads, here. */
  readonly path: string;
  /** What came twice shows once. */
  readonly tag: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
};

export function listenForAlerts(): void {
  self.addEventListener('push', (event) => event.waitUntil(show(event)));
  self.addEventListener('notificationclick', (event) => {
    event.notification.close();
    event.waitUntil(open(pathOf(event.notification.data)));
  });
}

/** Something is shown whatever came: browsers take the right from whoever is silent. */
function show({ data }: PushEvent): Promise<void> {
  const said = alertIn(data);
  return self.registration.showNotification(said?.title ?? 'Hearsay', {
    icon: '/icon-192.png',
    data: { path: said?.path ?? '/' },
    ...(said !== null && {
      ...{ body: said.body, tag: said.tag, lang: said.language, dir: said.direction },
    }),
  });
}

/** Sealed for this browser by whoever holds our key, yet read as what it is: text that came from outside. */
function alertIn(data: PushMessageData | null): Alert | null {
  try {
    const said: unknown = data?.json();
    if (typeof said !== 'object' || said === null) return null;
    const text = (name: string) => {
      const value = Object.entries(said).find(([key]) => key === name)?.[1];
      return typeof value === 'string' ? value : '';
    };
    const direction = text('direction') === 'rtl' ? 'rtl' : 'ltr';
    const words = { title: text('title') || 'Hearsay', body: text('body') };
    return {
      ...words,
      path: text('path'),
      tag: text('tag'),
      language: text('language'),
      direction,
    };
  } catch {
    // No JSON: nothing of ours.
    return null;
  }
}

/** Only here: whatever a message says leads nowhere else. */
function pathOf(data: unknown): string {
  const path =
    typeof data === 'object' && data !== null && 'path' in data ? String(data.path) : '/';
  const url = URL.parse(path, self.location.origin);
  return url?.origin === self.location.origin ? url.href : '/';
}

/** The page, in a window that shows it already or in a new one. */
async function open(address: string): Promise<void> {
  const windows = await self.clients.matchAll({ type: 'window' });
  const shown = windows.find(({ url }) => url === address);
  if (shown !== undefined) await shown.focus();
  else await self.clients.openWindow(address);
}
