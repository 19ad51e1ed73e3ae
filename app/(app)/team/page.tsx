import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { TeamView } from '@/components/accounts/team/team-view';
import { accountsOn } from '@/lib/server/auth/accounts/accounts-mode';

export const metadata: Metadata = { title: 'Team' };

export default function TeamPage() {
  if (!accountsOn) notFound();
  return <TeamView />;
}
