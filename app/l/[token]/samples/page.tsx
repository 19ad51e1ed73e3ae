import { Suspense } from 'react';
import { SharedSampleList } from '@/components/lab/samples/shared-samples';

export default async function SharedSamplesPage({ params }: { params: Promise<{ token: string }> }) {
  return (
    <Suspense>
      <SharedSampleList token={(await params).token} />
    </Suspense>
  );
}
