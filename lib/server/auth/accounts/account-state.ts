import type { AccountState } from '@/lib/contract/account-contract';
import { currentAccess } from '@/lib/server/db/access/access';
import { findAccount } from '@/lib/server/db/accounts/member-queries';
import { env } from '@/lib/server/env';
import { accountsOn } from './accounts-mode';

/** Whether people log in here, and who asks. For everybody. */
export async function accountState(): Promise<AccountState> {
  const openId = env.OIDC_ISSUER === undefined ? null : env.OIDC_NAME;
  const access = currentAccess();
  const person = access.kind === 'person' ? await findAccount(access.person.id) : null;
  return { accounts: accountsOn, openId, person };
}
