import type { Metadata } from 'next';
import { Suspense } from 'react';
import { OwnSampleList } from '@/components/lab/samples/sample-list';

export const metadata: Metadata = { title: 'Samples' };

export default async function SamplesPage({ params }: { params: Promise<{ evaluationId: string }> }) {
  return (
    <Suspense>
      <OwnSampleList id={(await params).evaluationId} />
    </Suspense>
  );
}
