import type { Metadata } from 'next';
import { readAsVisitor } from '@/app/page-access';
import { copyOf, starterOf, starterOfModels } from '@/components/mixture-editor/draft/starter-mixture';
import { MixtureEditor } from '@/components/mixture-editor/mixture-editor';
import type { Mixture } from '@/lib/mixture/mixture-schema';
import { isScripted } from '@/lib/mixture/model-reference';
import { demoMixture } from '@/lib/mixture/presets';
import { mixtureEntries } from '@/lib/server/mixtures/mixture-store';
import { callableModels } from '@/lib/server/providers/registry/model-registry';

export const metadata: Metadata = { title: 'New mixture' };

interface Props {
  searchParams: Promise<{ from?: string | string[] }>;
}

export default async function NewMixturePage({ searchParams }: Props) {
  const { from } = await searchParams;
  return <MixtureEditor key={String(from)} start={await readAsVisitor(() => startFrom(from))} slug={null} />;
}

/** A copy of the mixture that is named; else a beginning with models that can be called here, real ones first. */
async function startFrom(from: string | string[] | undefined): Promise<Mixture> {
  const entries = await mixtureEntries();
  const named = entries.find(({ slug }) => slug === from);
  if (named !== undefined) return copyOf(named.mixture);
  const real = entries.find(({ available, mixture }) => available && !isScripted(mixture.aggregator.model));
  if (real !== undefined) return starterOf(real.mixture);
  return starterOfModels(await callableModels().list()) ?? starterOf(demoMixture);
}
