import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Suspense } from 'react';
import { OwnSampleView } from '@/components/lab/samples/sample-view';

export const metadata: Metadata = { title: 'Sample' };

interface PageProps {
  params: Promise<{ evaluationId: string; position: string }>;
}

export default async function SamplePage({ params }: PageProps) {
  const { evaluationId, position } = await params;
  if (!/^\d{1,6}$/.test(position)) notFound();
  return (
    <Suspense>
      <OwnSampleView id={evaluationId} position={Number(position)} />
    </Suspense>
  );
}
