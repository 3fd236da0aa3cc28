import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { paymentOfHouse } from '../../../pipeline/payment/payment-of-house.ts';
import { type Taken, takeNotice } from '../../../pipeline/payment/take-notice.ts';
import type { AppRooms } from '../../app-rooms.ts';

/** An event of Stripe's has some kilobytes. */
const LARGEST = 256 * 1024;

/**
 * Where a payment provider tells what happened. Whoever it is shows nothing but their signature, so this comes before the guards of
 * forms; it reads the body as it came, since each byte of it is signed.
 */
export function addPaymentRoutes(app: Hono, rooms: AppRooms): void {
  app.post('/payment/stripe', bodyLimit({ maxSize: LARGEST, onError: tooLong }), hear(rooms));
}

function tooLong(context: Context): Response {
  return context.text('No event is so long.\n', 413);
}

/** "Done" is said once it is in the library: until then the provider tells again. */
const STATUS: Readonly<Record<Taken, 200 | 400 | 503>> = {
  done: 200,
  known: 200,
  other: 200,
  forged: 400,
  later: 503,
};

/** POST /payment/stripe */
function hear({ desk }: AppRooms) {
  return async (context: Context): Promise<Response> => {
    const provider = await paymentOfHouse(desk);
    if (provider === null) return context.text('Nobody takes payments here.\n', 404);
    const body = await context.req.text();
    const signature = context.req.header('stripe-signature')?.slice(0, 2000) ?? '';
    const taken = await takeNotice(desk, provider, { body, signature });
    if (taken === 'forged') desk.log.warn({}, 'A webhook was refused: its signature is not right.');
    return context.text(`${taken}\n`, STATUS[taken]);
  };
}
