import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { linkPreview } from '@/app/link-preview';
import { shareDescription } from '@/components/sharing/share-description';
import { SharedRequestsProvider } from '@/components/sharing/shared-requests-provider';
import { SharedView } from '@/components/sharing/shared-view';
import { plainName } from '@/lib/format/plain-name';
import { findShare } from '@/lib/server/sharing/find-share';

interface PageProps {
  params: Promise<{ token: string }>;
}

/** Once a request, for the page and for its title. */
const share = cache(async (params: PageProps['params']) => findShare((await params).token));

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const shared = await share(params);
  const robots = { index: false, follow: false };
  if (shared === null) return { title: 'No longer shared', robots };
  const title = plainName(shared.title);
  const description = shareDescription(shared);
  return {
    title,
    description,
    robots,
    openGraph: { siteName: 'Strata', type: 'article', title, description, images: [linkPreview] },
    twitter: { card: 'summary_large_image', title, description, images: [linkPreview] },
  };
}

export default async function SharedPage({ params }: PageProps) {
  const { token } = await params;
  const shared = await share(params);
  if (shared === null) notFound();
  return (
    <SharedRequestsProvider shared={shared}>
      <SharedView token={token} shared={shared} />
    </SharedRequestsProvider>
  );
}
