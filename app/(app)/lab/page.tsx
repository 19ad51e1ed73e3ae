import type { Metadata } from 'next';
import { EvaluationList } from '@/components/lab/list/evaluation-list';

export const metadata: Metadata = { title: 'Lab' };

export default function LabPage() {
  return <EvaluationList />;
}
