import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AccountView } from '@/components/accounts/own/account-view';
import { accountsOn } from '@/lib/server/auth/accounts/accounts-mode';

export const metadata: Metadata = { title: 'Account' };

export default function AccountPage() {
  if (!accountsOn) notFound();
  return <AccountView />;
}
