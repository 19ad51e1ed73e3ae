import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { NewPasswordView } from '@/components/accounts/entry/new-password-view';
import { accountsOn } from '@/lib/server/auth/accounts/accounts-mode';

export const metadata: Metadata = { title: 'Set a new password', robots: { index: false } };

export default function NewPasswordPage() {
  if (!accountsOn) redirect('/');
  return <NewPasswordView />;
}
