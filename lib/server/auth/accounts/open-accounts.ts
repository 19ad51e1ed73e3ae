import { StrataError } from '@/lib/errors';
import { hasOwner } from '@/lib/server/db/accounts/member-queries';
import { accountsOn } from './accounts-mode';
import { setupLink } from './invitations';

/**
 * Checks at the start that the settings fit the database.
 * @returns the link that makes the first owner; null when it is not needed.
 * @throws StrataError `unavailable` for a database with accounts when they are off: everybody would see everything.
 */
export async function openAccounts(): Promise<string | null> {
  if (accountsOn) return setupLink();
  if (await hasOwner())
    throw new StrataError(
      'unavailable',
      'This database has accounts. Set ACCOUNTS=on, or use another database.',
    );
  return null;
}
