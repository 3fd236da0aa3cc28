import { oneOf, text } from '../form-shape.ts';
import { get, ownForm, type Route } from '../route.ts';

const host = text(500);
const field = text(8_000);

/** A reader's sign-ins with outlets that they pay, and the pictures that come with them. */
export const TITLE_ROUTES: readonly Route[] = [
  get('/account/titles', 'reader', 'own'),
  ownForm('/account/titles', {
    ...{ address: text(500), way: oneOf('basic', 'header', 'cookie', 'form') },
    ...{ name: field, secret: field, page: field, fields: field },
    ...{ nameField: field, passwordField: field, button: field },
  }),
  ownForm('/account/titles/try', { host }),
  ownForm('/account/titles/forget', { host }),
  get('/own-picture/:width/:signature/:address', 'reader', 'own'),
];
