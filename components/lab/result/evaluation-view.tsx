'use client';

import { useState } from 'react';
import { LabPage } from '@/components/lab/shared/lab-page';
import { StatusBadge } from '@/components/lab/shared/status-badge';
import { buttonClass } from '@/components/ui/button';
import { LoadError } from '@/components/ui/load-error';
import { Name } from '@/components/ui/name';
import { PageLink } from '@/components/ui/page-link';
import { Segments } from '@/components/ui/segments';
import { Skeleton } from '@/components/ui/skeleton';
import { type EvaluationPlace, ownPlace } from '@/lib/client/queries/lab/evaluation-place';
import { useEvaluation, useReport } from '@/lib/client/queries/lab/use-evaluations';
import { useModelName } from '@/lib/client/queries/use-models';
import type { Evaluation } from '@/lib/contract/lab/evaluation-contract';
import { plainName } from '@/lib/format/plain-name';
import { plural } from '@/lib/format/quantities';
import { judgeWords } from '@/lib/reading/evaluation-words';
import { EvaluationActions } from './evaluation-actions';
import { EvaluationProgress } from './evaluation-progress';
import { JudgeResult } from './judge-result';
import { SearchResult } from './search-result';

/** One's own evaluation: its progress and its result. */
export function OwnEvaluationView({ id }: { id: string }) {
  return <EvaluationView place={ownPlace(id)} />;
}

/** An evaluation, one's own or a shared one. */
export function EvaluationView({ place }: { place: EvaluationPlace }) {
  const { data: evaluation, error, refetch } = useEvaluation(place);
  if (evaluation === undefined) {
    return (
      <LabPage title="Evaluation" {...backOf(place)} size="wide">
        {error === null ? (
          <Skeleton className="h-96 w-full" />
        ) : (
          <LoadError message={error.message} onRetry={refetch} />
        )}
      </LabPage>
    );
  }
  return (
    <LabPage
      title={<Name>{evaluation.name}</Name>}
      {...backOf(place)}
      about={<About evaluation={evaluation} />}
      size="wide"
      actions={
        <>
          <PageLink href={`${place.page}/samples`} className={buttonClass('outline')}>
            Samples
          </PageLink>
          {place.access === 'owner' && <EvaluationActions evaluation={evaluation} place={place} />}
        </>
      }
    >
      {place.access === 'owner' && <EvaluationProgress evaluation={evaluation} place={place} />}
      {evaluation.search !== null && <SearchResult evaluation={evaluation} search={evaluation.search} />}
      <Result evaluation={evaluation} place={place} />
    </LabPage>
  );
}

function backOf({ access }: EvaluationPlace) {
  return access === 'owner' ? { back: { href: '/lab', name: 'Lab' } } : {};
}

function About({ evaluation }: { evaluation: Evaluation }) {
  const { contenders, samples, dataset, status } = evaluation;
  const scripted = contenders.filter((contender) => contender.scripted).length;
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <StatusBadge status={status} />
      <span>
        {plural(contenders.length, 'contender')} on {plural(samples, 'sample')} of <Name>{dataset.name}</Name>
      </span>
      {scripted > 0 && (
        <span className="rounded-md bg-accent-soft px-1.5 py-0.5 text-accent-ink text-small">
          {scripted === contenders.length
            ? 'Scripted demo models: the figures show the lab, not AI'
            : `${plural(scripted, 'contender')} scripted`}
        </span>
      )}
    </span>
  );
}

function Result({ evaluation, place }: { evaluation: Evaluation; place: EvaluationPlace }) {
  const { data: report, error, refetch } = useReport(place, evaluation);
  const nameOf = useModelName();
  const [chosen, setChosen] = useState(0);
  if (error !== null && report === undefined) return <LoadError message={error.message} onRetry={refetch} />;
  if (report === undefined) return <Skeleton className="h-96 w-full" />;
  const judge = evaluation.judges[chosen];
  const figures = report.judges[chosen];
  if (judge === undefined || figures === undefined) return null;
  return (
    <>
      {evaluation.judges.length > 1 && (
        <fieldset className="-mb-3">
          <legend className="mb-1 font-medium text-small">Judged by</legend>
          <Segments
            name="judge"
            options={evaluation.judges.map((one, i) => [i, plainName(judgeWords(one, nameOf))] as const)}
            chosen={chosen}
            onChange={setChosen}
          />
        </fieldset>
      )}
      <JudgeResult
        evaluation={evaluation}
        place={place}
        contenders={report.contenders}
        judge={judge}
        position={chosen}
        figures={figures}
      />
    </>
  );
}
