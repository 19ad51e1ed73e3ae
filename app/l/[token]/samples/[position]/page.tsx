import { notFound } from 'next/navigation';
import { Suspense } from 'react';
import { SharedSampleView } from '@/components/lab/samples/shared-samples';

interface PageProps {
  params: Promise<{ token: string; position: string }>;
}

export default async function SharedSamplePage({ params }: PageProps) {
  const { token, position } = await params;
  if (!/^\d{1,6}$/.test(position)) notFound();
  return (
    <Suspense>
      <SharedSampleView token={token} position={Number(position)} />
    </Suspense>
  );
}
