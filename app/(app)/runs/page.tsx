import type { Metadata } from 'next';
import { ProgramRunsView } from '@/components/api-runs/api-runs-view';

export const metadata: Metadata = { title: 'API runs' };

export default function ProgramRunsPage() {
  return <ProgramRunsView />;
}
