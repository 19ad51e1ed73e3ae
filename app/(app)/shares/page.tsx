import type { Metadata } from 'next';
import { SharesView } from '@/components/sharing/shares-view';

export const metadata: Metadata = { title: 'Shared links' };

export default function SharesPage() {
  return <SharesView />;
}
