import type { Metadata } from 'next';
import { ProgramRunsView } from '@/components/programs/program-runs-view';

export const metadata: Metadata = { title: 'API runs' };

export default function ProgramRunsPage() {
  return <ProgramRunsView />;
}
