import type { Proof } from '../programs/proofs.ts';
import type { FormShape } from './form-shape.ts';

/**
 * Who may call a route once Hearsay is closed; while it is open, whoever reaches it is its owner.
 * - anyone: no sign-in is asked for, so nothing of the library may be in the answer
 * - feed key: as `reader`, or by the secret key that a feed's address carries
 * - guest: whoever has signed in, guests too
 * - reader: members, by a browser's session or, for the API, a device's token
 * - editor: decides for everybody who reads here
 * - owner: decides on the installation
 */
export type Callers = 'anyone' | 'feed key' | 'guest' | 'reader' | 'editor' | 'owner';

/**
 * What a route reads or changes.
 * - nothing: the house itself: styles, the way in
 * - own: only what belongs to whoever asks
 * - library: what belongs to the installation: articles, stories, outlets, rules for outlets, picks
 * - both
 */
export type Touches = 'nothing' | 'own' | 'library' | 'both';

export type Route = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** As the router spells it; a last segment `:file` stands for all files of a folder. */
  readonly path: string;
  readonly callers: Callers;
  /** What it shows, or what it changes if it changes something: that is, if it is no GET. */
  readonly touches: Touches;
  /** Why somebody who is no editor may change what is everybody's; why a GET acts. */
  readonly because?: string;
  /** Why it takes a form that no page of ours sent: what its address carries is all the proof there is. */
  readonly fromAnywhere?: string;
  /** How a program written for another reader shows a device's token here; absent: as our own pages, feeds and calls want it. */
  readonly proof?: Proof;
  /** A POST that asks, so that a token for reading alone may call it. */
  readonly asks?: true;
  /** The fields that a page's form may have; the API's calls describe their bodies themselves. */
  readonly form?: FormShape;
};

export function get(path: string, callers: Callers, touches: Touches): Route {
  return { method: 'GET', path, callers, touches };
}

/** A form of a page that changes what is the reader's own. */
export function ownForm(path: string, form: FormShape): Route {
  return { method: 'POST', path, callers: 'reader', touches: 'own', form };
}

/** A form of a page by which somebody decides for everybody. */
export function editorsForm(path: string, form: FormShape): Route {
  return { method: 'POST', path, callers: 'editor', touches: 'library', form };
}
