import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { SharedView } from '@/components/sharing/shared-view';
import { findShare } from '@/lib/server/sharing/find-share';

interface PageProps {
  params: Promise<{ token: string }>;
}

/** Once a request, for the page and for its title. */
const share = cache(async (params: PageProps['params']) => findShare((await params).token));

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return {
    title: (await share(params))?.title ?? 'No longer shared',
    robots: { index: false, follow: false },
  };
}

export default async function SharedPage({ params }: PageProps) {
  const { token } = await params;
  const shared = await share(params);
  if (shared === null) notFound();
  return <SharedView token={token} shared={shared} />;
}
