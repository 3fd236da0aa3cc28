import {
  TROUBLE,
  type Trouble,
  type TroubleCode,
  type TroubleDetail,
} from '../shapes/trouble-shape.ts';

/** The body of an answer that says what is wrong. */
export function trouble(
  code: TroubleCode,
  message: string,
  details?: readonly TroubleDetail[],
): Trouble {
  return { error: { code, message, ...(details !== undefined && { details }) } };
}

/** How the document describes such an answer. */
export function troubleAnswer(description: string) {
  return { description, content: { 'application/json': { schema: TROUBLE } } };
}

/** Any call may meet these; 429, 503 and 507 pass, and asking again is safe. */
export const TROUBLE_OF_OURS = {
  401: troubleAnswer('Hearsay asks who somebody is, and the token is missing, wrong or has ended.'),
  429: troubleAnswer(
    'Too many wrong tokens came from this address; `Retry-After` says when to go on.',
  ),
  '5XX': troubleAnswer(
    'Hearsay cannot do it: 503 while the library is held by another program, 507 when the disk is full, 500 for everything else.',
  ),
};

export const BAD_REQUEST = {
  400: troubleAnswer('The request is not one that this call takes; `details` says where.'),
};

export const NOT_FOUND = { 404: troubleAnswer('There is no such thing in the library.') };

/** Calls that change something are refused to other sites' pages. */
export const NOT_FROM_HERE = {
  403: troubleAnswer('A page of another site asked a browser to do this, or only the owner may.'),
};

export const BAD_BODY = {
  ...BAD_REQUEST,
  413: troubleAnswer('The body is larger than this call takes.'),
  415: troubleAnswer('The body is not of the content type that this call takes.'),
};
