import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { accessOf } from '@/lib/server/auth/accounts/access-of-request';
import { withAccess } from '@/lib/server/db/access/access';

/** Reads for the person who opens a page. Whoever has not logged in is sent to the login. */
export async function readAsVisitor<T>(read: () => Promise<T>): Promise<T> {
  const access = await accessOfPage();
  if (access.kind === 'nobody') redirect(loginPath((await headers()).get('x-strata-path')));
  return withAccess(access, read);
}

/** Once a request: the layout, the page and its title ask. */
const accessOfPage = cache(async () => accessOf(await headers()));

/** @param path of the page to come back to. */
function loginPath(path: string | null): string {
  return path === null || path === '/' ? '/login' : `/login?to=${encodeURIComponent(path)}`;
}
