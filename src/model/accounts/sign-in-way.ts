/**
 * How somebody showed who they are.
 * - mail link: by one that was asked for at the door
 * - link: by one that the terminal or the owner made, which sets name and password
 * - openid: by an account elsewhere (OpenID Connect)
 * - proxy: at a proxy in front of us, which the owner has us believe
 */
export type SignInWay = 'password' | 'passkey' | 'mail link' | 'link' | 'openid' | 'proxy';
