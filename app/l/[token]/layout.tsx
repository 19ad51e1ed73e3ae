import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { SharedFrame } from '@/components/lab/shared/shared-frame';
import { plainName } from '@/lib/format/plain-name';
import { findShared } from '@/lib/server/lab/share-evaluation';

interface LayoutProps {
  params: Promise<{ token: string }>;
  children: ReactNode;
}

export async function generateMetadata({ params }: LayoutProps): Promise<Metadata> {
  const shared = await findShared((await params).token);
  const title = shared === null ? 'No longer shared' : plainName(shared.name);
  return { title, robots: { index: false, follow: false } };
}

/** A link that is not valid shows nothing of the evaluation. */
export default async function SharedEvaluationLayout({ params, children }: LayoutProps) {
  if ((await findShared((await params).token)) === null) notFound();
  return <SharedFrame>{children}</SharedFrame>;
}
