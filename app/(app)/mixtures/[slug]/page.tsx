import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { readAsVisitor } from '@/app/page-access';
import { MixtureEditor } from '@/components/mixture-editor/mixture-editor';
import { mixtureEntry } from '@/lib/server/mixtures/mixture-store';

interface Props {
  params: Promise<{ slug: string }>;
}

export const metadata: Metadata = { title: 'Edit a mixture' };

/** A saved mixture is changed in place; of a preset, which stays as it is, a copy is made. */
export default async function MixturePage({ params }: Props) {
  const entry = await readAsVisitor(async () => mixtureEntry((await params).slug));
  if (entry === null) notFound();
  if (entry.preset) redirect(`/mixtures/new?from=${entry.slug}`);
  return <MixtureEditor key={entry.slug} start={entry.mixture} slug={entry.slug} />;
}
