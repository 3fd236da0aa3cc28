/** A server on this machine in the place of api.stripe.com: answers what Hearsay asks, by Stripe's documentation, and keeps what it was asked. */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { type SubscriptionFacts, subscriptionObject } from './stripe-shapes.ts';

export type StripeAsked = {
  readonly method: string;
  readonly path: string;
  readonly authorization: string;
  readonly fields: URLSearchParams;
};

export type StripeStandIn = {
  readonly port: number;
  readonly asked: readonly StripeAsked[];
  /** The one subscription that it knows. */
  readonly know: (facts: SubscriptionFacts) => void;
  /** From now on it answers nothing but this status. */
  readonly fail: (status: number | null) => void;
  readonly close: () => Promise<void>;
};

export async function stripeStandIn(): Promise<StripeStandIn> {
  const asked: StripeAsked[] = [];
  let known: SubscriptionFacts | null = null;
  let failing: number | null = null;
  const server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request;
    const fields = new URLSearchParams(await bodyOf(request));
    asked.push({ method, path: url, authorization: headers.authorization ?? '', fields });
    const answer = failing === null ? answerTo(method, url, fields) : null;
    response.writeHead(failing ?? (answer === null ? 404 : 200), {
      'content-type': 'application/json',
    });
    const error = { type: 'api_error', message: 'Something went wrong.' };
    response.end(JSON.stringify(answer ?? { error }));
  });
  const answerTo = (method: string, path: string, fields: URLSearchParams): unknown => {
    if (path === '/v1/checkout/sessions')
      return session('checkout.session', 'https://checkout.stripe.com/c/pay/cs_test_1');
    if (path === '/v1/billing_portal/sessions')
      return session('billing_portal.session', 'https://billing.stripe.com/p/session/1');
    if (known === null || path !== `/v1/subscriptions/${known.id}`) return null;
    if (method === 'DELETE') known = { ...known, status: 'canceled', endedAt: known.start };
    if (method === 'POST')
      known = { ...known, cancelsAtEnd: fields.get('cancel_at_period_end') === 'true' };
    return subscriptionObject(known);
  };
  const port = await listen(server);
  return {
    port,
    asked,
    know: (facts) => {
      known = facts;
    },
    fail: (status) => {
      failing = status;
    },
    close: () => new Promise((done) => server.close(() => done())),
  };
}

function session(object: string, url: string) {
  return { id: 'cs_test_1', object, url, livemode: false };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces).toString('utf8');
}

function listen(server: Server): Promise<number> {
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      done(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}
