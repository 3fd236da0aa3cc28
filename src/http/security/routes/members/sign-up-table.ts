import { LONGEST } from '../../passwords/password-trouble.ts';
import { aNumber, type FormShape, oneOf, text } from '../form-shape.ts';
import { get, type Route } from '../route.ts';

const LONGEST_NAME = 200;

const SIGN_UP: FormShape = {
  ...{ name: text(LONGEST_NAME), password: text(LONGEST) },
  ...{ email: text(400), about: text(1000) },
};

const MEMBER = { member: aNumber } as const;

/** How somebody comes to read here. */
const COMING: readonly Route[] = [
  get('/sign-up', 'anyone', 'nothing'),
  strangersForm('/sign-up', SIGN_UP),
  // Whoever has the link that a letter brought.
  get('/sign-up/confirm/:token', 'anyone', 'nothing'),
  strangersForm('/sign-up/confirm/:token', {}),
  // Whoever has the link that an owner made.
  get('/invited/:token', 'anyone', 'nothing'),
  strangersForm('/invited/:token', SIGN_UP),
];

function strangersForm(path: string, form: FormShape): Route {
  return { method: 'POST', path, callers: 'anyone', touches: 'own', form };
}

/** By which the owner decides who reads here, and as what. */
function ownersForm(path: string, form: FormShape): Route {
  return { method: 'POST', path, callers: 'owner', touches: 'library', form };
}

/** The pages of those who run the house, who reads here, and how others come to. */
export const SIGN_UP_ROUTES: readonly Route[] = [
  ...COMING,
  get('/house', 'editor', 'nothing'),
  get('/house/members', 'owner', 'library'),
  get('/house/members/:id', 'owner', 'library'),
  ownersForm('/house/members/role', {
    ...MEMBER,
    role: oneOf('owner', 'editor', 'member', 'guest'),
  }),
  ownersForm('/house/members/state', { ...MEMBER, state: oneOf('in', 'out') }),
  ownersForm('/house/members/sign-out', MEMBER),
  ownersForm('/house/members/link', MEMBER),
  ownersForm('/house/members/limits', { ...MEMBER, feeds: text(10), storage: text(10) }),
  ownersForm('/house/members/waiting', { waiting: aNumber, decision: oneOf('in', 'out') }),
  ownersForm('/house/members/remove', { ...MEMBER, name: text(LONGEST_NAME) }),
  get('/house/sign-up', 'owner', 'library'),
  ownersForm('/house/sign-up', {
    mode: oneOf('closed', 'invitation', 'approval', 'open'),
    email: oneOf('no', 'optional', 'required'),
    words: text(4000),
    role: oneOf('member', 'guest'),
    ...{ most: text(10), feeds: text(10), storage: text(10) },
  }),
  ownersForm('/house/invitations', {
    ...{ role: oneOf('editor', 'member', 'guest'), uses: text(10), days: text(10) },
    note: text(400),
  }),
  ownersForm('/house/invitations/end', { invitation: aNumber }),
  get('/house/log', 'owner', 'library'),
];
