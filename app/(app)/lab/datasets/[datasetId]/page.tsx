import type { Metadata } from 'next';
import { DatasetView } from '@/components/lab/datasets/dataset-view';

export const metadata: Metadata = { title: 'Dataset' };

export default async function DatasetPage({ params }: { params: Promise<{ datasetId: string }> }) {
  return <DatasetView id={(await params).datasetId} />;
}
