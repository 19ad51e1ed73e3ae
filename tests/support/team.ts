/** People with accounts on a running Strata. */
import { send } from './api';
import type { Strata } from './strata';

export const password = 'river lamp seven orchid';

/** A Strata whose requests carry the session of a person. */
export interface PersonsStrata extends Strata {
  id: string;
  email: string;
  cookie: string;
}

/** The same server, asked with a cookie. */
export function withCookie<S extends Strata>(strata: S, cookie: string): S {
  return {
    ...strata,
    // Getters of a shared Strata, which are not copied.
    get origin() {
      return strata.origin;
    },
    fetch: (path: string, init: RequestInit = {}) =>
      strata.fetch(path, { ...init, headers: { ...Object.fromEntries(new Headers(init.headers)), cookie } }),
  };
}

/** The token of the link that the server printed at its start. */
export function setupToken(strata: Strata): string {
  const links = [...strata.output().matchAll(/\/invitation#([\w-]+)/g)];
  const token = links.at(-1)?.[1];
  if (token === undefined) throw new Error(`The server printed no link:\n${strata.output()}`);
  return token;
}

/** Accepts an invitation and logs in as the new person. */
export async function join(strata: Strata, token: string, name: string): Promise<PersonsStrata> {
  const email = `${name.toLowerCase()}@example.com`;
  const response = await send(strata, 'POST', '/api/invitations/accept', { token, name, email, password });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return asPerson(strata, cookieOf(response), email);
}

/** Logs in with a password. */
export async function logIn(strata: Strata, email: string, secret = password): Promise<PersonsStrata> {
  const response = await send(strata, 'POST', '/api/auth/sign-in/email', { email, password: secret });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return asPerson(strata, cookieOf(response), email);
}

/** An owner invites somebody, who accepts. */
export async function addPerson(
  owner: PersonsStrata,
  strata: Strata,
  role: 'owner' | 'member' | 'viewer',
  name: string,
): Promise<PersonsStrata> {
  const response = await send(owner, 'POST', '/api/invitations', { role });
  const { url } = (await response.json()) as { url: string };
  return join(strata, url.split('#')[1] ?? '', name);
}

/** The session's cookie, as a browser would send it. */
export function cookieOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

async function asPerson(strata: Strata, cookie: string, email: string): Promise<PersonsStrata> {
  const asked = withCookie(strata, cookie);
  const { person } = (await (await asked.fetch('/api/account')).json()) as { person: { id: string } };
  return { ...asked, fetch: asked.fetch, id: person.id, email, cookie };
}
