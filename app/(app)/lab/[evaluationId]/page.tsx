import type { Metadata } from 'next';
import { OwnEvaluationView } from '@/components/lab/result/evaluation-view';

export const metadata: Metadata = { title: 'Evaluation' };

export default async function EvaluationPage({ params }: { params: Promise<{ evaluationId: string }> }) {
  return <OwnEvaluationView id={(await params).evaluationId} />;
}
