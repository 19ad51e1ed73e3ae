import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { LoginView } from '@/components/accounts/entry/login-view';
import { accountsOn } from '@/lib/server/auth/accounts/accounts-mode';
import { env } from '@/lib/server/env';

export const metadata: Metadata = { title: 'Log in', robots: { index: false } };

interface Props {
  searchParams: Promise<{ to?: string | string[] }>;
}

export default async function LoginPage({ searchParams }: Props) {
  if (!accountsOn) redirect('/');
  const { to } = await searchParams;
  return <LoginView openId={env.OIDC_ISSUER === undefined ? null : env.OIDC_NAME} to={ownPath(to)} />;
}

/** Only a path of this server: a link to the login must not lead elsewhere. */
function ownPath(to: string | string[] | undefined): string {
  return typeof to === 'string' && /^\/(?![/\\])[^\\\s]*$/.test(to) ? to : '/';
}
