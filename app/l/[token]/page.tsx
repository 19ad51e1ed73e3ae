import { SharedEvaluationView } from '@/components/lab/result/shared-evaluation-view';

export default async function SharedEvaluationPage({ params }: { params: Promise<{ token: string }> }) {
  return <SharedEvaluationView token={(await params).token} />;
}
