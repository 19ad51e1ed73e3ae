'use client';

import { Plus } from 'lucide-react';
import { LabPage } from '@/components/lab/shared/lab-page';
import { buttonClass } from '@/components/ui/button';
import { LoadError } from '@/components/ui/load-error';
import { PageLink } from '@/components/ui/page-link';
import { ShowMore } from '@/components/ui/show-more';
import { Skeleton } from '@/components/ui/skeleton';
import { useEvaluations } from '@/lib/client/queries/lab/use-evaluations';
import { EvaluationCard } from './evaluation-card';
import { LabIntroduction } from './lab-introduction';

/** All evaluations, or what the lab is while there is none. */
export function EvaluationList() {
  const pages = useEvaluations();
  const { data, error, refetch } = pages;
  const items = data?.pages.flatMap((page) => page.items);
  return (
    <LabPage
      title="Lab"
      about="Measure whether a mixture is better than a model alone, and at what price."
      actions={
        <>
          <PageLink href="/lab/datasets" className={buttonClass('outline')}>
            Datasets
          </PageLink>
          <PageLink href="/lab/search" className={buttonClass('outline')}>
            Search
          </PageLink>
          <PageLink href="/lab/new" className={buttonClass('solid')}>
            <Plus aria-hidden="true" className="size-4" />
            New evaluation
          </PageLink>
        </>
      }
    >
      {error !== null && <LoadError message={error.message} onRetry={refetch} />}
      {items === undefined && error === null && <Skeleton className="h-64 w-full" />}
      {items?.length === 0 && <LabIntroduction />}
      {items !== undefined && items.length > 0 && (
        <ul aria-label="Evaluations" className="flex flex-col gap-3">
          {items.map((evaluation) => (
            <EvaluationCard key={evaluation.id} evaluation={evaluation} />
          ))}
        </ul>
      )}
      <ShowMore pages={pages} />
    </LabPage>
  );
}
