import type { Context, Hono } from 'hono';
import type { AppRooms } from '../../app-rooms.ts';
import { visitOf } from '../frame/visit.ts';
import { addressActions } from './address-actions.ts';
import { boxActions } from './box-actions.ts';
import { newslettersPage } from './newsletters-page.ts';
import { senderActions } from './sender-actions.ts';

const NEWSLETTERS = '/account/newsletters';

/** Newsletters that come as mail: where to, from whom, what waits. */
export function addNewsletterRoutes(app: Hono, rooms: AppRooms): void {
  app.get(NEWSLETTERS, showNewsletters(rooms));
  const addresses = addressActions(rooms);
  app.post('/account/newsletters/addresses', addresses.add);
  app.post('/account/newsletters/addresses/change', addresses.change);
  app.post('/account/newsletters/addresses/renew', addresses.renew);
  app.post('/account/newsletters/addresses/off', addresses.off);
  app.post('/account/newsletters/addresses/on', addresses.on);
  app.post('/account/newsletters/addresses/remove', addresses.remove);
  const senders = senderActions(rooms);
  app.post('/account/newsletters/senders/allow', senders.allow);
  app.post('/account/newsletters/senders/refuse', senders.refuse);
  app.post('/account/newsletters/mails/again', senders.again);
  app.post('/account/newsletters/mails/remove', senders.remove);
  const boxes = boxActions(rooms);
  app.post('/account/newsletters/boxes', boxes.add);
  app.post('/account/newsletters/boxes/password', boxes.password);
  app.post('/account/newsletters/boxes/now', boxes.now);
  app.post('/account/newsletters/boxes/remove', boxes.remove);
}

/** Mails shown; what waits beyond shows when these are decided on. */
const MOST_MAILS = 100;

/** GET /account/newsletters */
function showNewsletters(rooms: AppRooms) {
  const { store, mailIn } = rooms.desk;
  return async (context: Context): Promise<Response> => {
    const visit = await visitOf(context, rooms);
    const { readerId } = visit;
    const [addresses, senders, mails, boxes] = await Promise.all([
      store.newsletters.addresses(readerId),
      store.newsletters.senders(readerId),
      store.newsletters.keptMails(readerId, MOST_MAILS),
      store.newsletters.boxes(readerId),
    ]);
    const [domain = null] = mailIn.domains;
    const authServer = mailIn.authServer;
    return context.html(
      newslettersPage({
        visit: { ...visit, here: NEWSLETTERS },
        ...{ addresses, senders, mails, boxes, domain, authServer },
      }),
    );
  };
}
