/** Who asks: the session of a request, an API key, or the header of a proxy that has logged the person in. */
import { StrataError } from '@/lib/errors';
import { keyOf } from '@/lib/server/auth/api-keys/authenticate-api-key';
import { type Access, nobody, type Person, single } from '@/lib/server/db/access/access';
import { personOf } from '@/lib/server/db/access/person-of';
import { findPersonByEmail } from '@/lib/server/db/accounts/member-queries';
import { env } from '@/lib/server/env';
import { isIn } from '@/lib/server/networks.mjs';
import { accountsOn } from './accounts-mode';
import { loadAuth } from './load-auth';

/** @param headers with the marks of `scripts/mark-client.mjs`. Of an unknown or ended session: nobody. */
export async function accessOf(headers: Headers): Promise<Access> {
  if (!accountsOn) return single;
  const person =
    (await personOfProxy(headers)) ?? (await personOfKey(headers)) ?? (await personOfSession(headers));
  return person === null ? nobody : { kind: 'person', person };
}

async function personOfSession(headers: Headers): Promise<Person | null> {
  if (!headers.has('cookie')) return null;
  const session = await (await loadAuth()).api.getSession({ headers, query: { disableRefresh: true } });
  if (session === null) return null;
  const { id, email, role, budgetPerDayUsd = null, budgetPerMonthUsd = null } = session.user;
  return personOf({ id, email, role, budgetPerDayUsd, budgetPerMonthUsd });
}

/**
 * The person of an API key, for programs such as our command line.
 * @throws StrataError `unauthorized` for a wrong key, `forbidden` for one with limits, which hold at /v1 only.
 */
async function personOfKey(headers: Headers): Promise<Person | null> {
  const secret =
    headers.get('x-api-key') ?? /^Bearer (sk-strata-\S+)$/.exec(headers.get('authorization') ?? '')?.[1];
  if (secret === undefined) return null;
  const { owner, budgetPerDayUsd, requestsPerMinute, mixtures } = await keyOf(secret);
  if (budgetPerDayUsd !== null || requestsPerMinute !== null || mixtures !== null)
    throw new StrataError(
      'forbidden',
      'This API key has limits, so it is for /v1 alone. Use one without limits here.',
    );
  return owner;
}

/** @throws StrataError `forbidden` for a person who has no account. */
async function personOfProxy(headers: Headers): Promise<Person | null> {
  const { TRUSTED_LOGIN_HEADER: name, TRUSTED_LOGIN_NETWORKS: networks } = env;
  const email = name === undefined ? null : headers.get(name);
  if (email === null || !isIn(networks, headers.get('x-strata-peer') ?? '')) return null;
  const person = await findPersonByEmail(email.trim());
  if (person === null)
    throw new StrataError(
      'forbidden',
      'You have no account here. Ask an owner of the team for an invitation.',
    );
  return person;
}
