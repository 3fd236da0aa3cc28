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

/** Any call may meet these; 503 and 507 pass, and asking again is safe. */
export const TROUBLE_OF_OURS = {
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
  403: troubleAnswer('A page of another site asked a browser to do this.'),
};

export const BAD_BODY = {
  ...BAD_REQUEST,
  413: troubleAnswer('The body is larger than this call takes.'),
  415: troubleAnswer('The body is not of the content type that this call takes.'),
};
