import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { InvitationView } from '@/components/accounts/entry/invitation-view';
import { accountsOn } from '@/lib/server/auth/accounts/accounts-mode';

export const metadata: Metadata = { title: 'Create your account', robots: { index: false } };

export default function InvitationPage() {
  if (!accountsOn) redirect('/');
  return <InvitationView />;
}
