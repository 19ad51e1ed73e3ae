import type { Metadata } from 'next';
import { ApiRunsView } from '@/components/api-runs/api-runs-view';

export const metadata: Metadata = { title: 'API runs' };

export default function ApiRunsPage() {
  return <ApiRunsView />;
}
