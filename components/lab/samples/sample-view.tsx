'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { LabPage } from '@/components/lab/shared/lab-page';
import { useKeys } from '@/components/reader/use-keys';
import { IconButton } from '@/components/ui/button';
import { LoadError } from '@/components/ui/load-error';
import { QuestionText } from '@/components/ui/question-text';
import { Skeleton } from '@/components/ui/skeleton';
import { type EvaluationPlace, ownPlace } from '@/lib/client/queries/lab/evaluation-place';
import { type ResultAddress, resultSearch } from '@/lib/client/queries/lab/result-address';
import { useEvaluation } from '@/lib/client/queries/lab/use-evaluations';
import { useResult, useResults } from '@/lib/client/queries/lab/use-results';
import type { Evaluation, ResultDetail } from '@/lib/contract/lab/evaluation-contract';
import type { Sample } from '@/lib/evaluation/datasets/sample';
import { AnswerColumn } from './answer-column';
import { SampleReference } from './sample-reference';
import { useResultAddress } from './use-result-address';

interface SampleViewProps {
  place: EvaluationPlace;
  position: number;
}

/** A sample of one's own evaluation. */
export function OwnSampleView({ id, position }: { id: string; position: number }) {
  return <SampleView place={ownPlace(id)} position={position} />;
}

/** One sample: the question, the contenders' answers side by side, and what the judges said. */
export function SampleView({ place, position }: SampleViewProps) {
  const { data: evaluation, error: missing, refetch } = useEvaluation(place);
  const { data: result, error, refetch: again } = useResult(place, position);
  const [address] = useResultAddress(`${place.page}/samples/${position}`);
  const search = resultSearch(address);
  const suffix = search === '' ? '' : `?${search}`;
  const failure = missing ?? error;
  return (
    <LabPage
      title={`Sample ${position + 1}`}
      back={{ href: `${place.page}/samples${suffix}`, name: 'Samples' }}
      size="wide"
      actions={
        evaluation !== undefined && (
          <Neighbours
            place={place}
            status={evaluation.status}
            position={position}
            result={result}
            address={address}
            suffix={suffix}
          />
        )
      }
    >
      {failure !== null && (
        <LoadError
          message={failure.message}
          onRetry={() => {
            refetch();
            again();
          }}
        />
      )}
      {failure === null && (evaluation === undefined || result === undefined) && (
        <Skeleton className="h-96 w-full" />
      )}
      {evaluation !== undefined && result !== undefined && (
        <Answers place={place} evaluation={evaluation} result={result} />
      )}
    </LabPage>
  );
}

interface AnswersProps {
  place: EvaluationPlace;
  evaluation: Evaluation;
  result: ResultDetail;
}

function Answers({ place, evaluation, result }: AnswersProps) {
  const sample = result.sample as Sample;
  const { turns, category } = sample;
  return (
    <>
      <section aria-label="Question" className="flex flex-col gap-3">
        {turns.map((turn, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a turn has no other name than its place.
          <div key={i}>
            {turns.length > 1 && <p className="mb-0.5 text-ink-muted text-small">Turn {i + 1}</p>}
            <QuestionText content={turn} />
          </div>
        ))}
        {category !== null && <p className="text-ink-muted text-small">Category: {category}</p>}
        <SampleReference sample={sample} />
      </section>
      <ul
        aria-label="Answers"
        className="-mx-4 flex snap-x gap-4 overflow-x-auto px-4 pb-3 sm:-mx-8 sm:px-8 [scroll-padding-inline:1rem] sm:[scroll-padding-inline:2rem]"
      >
        {result.answers.map((answer) => (
          <AnswerColumn
            key={answer.contender}
            place={place}
            evaluation={evaluation}
            answer={answer}
            judgements={result.judgements.filter(({ contenders }) => contenders.includes(answer.contender))}
          />
        ))}
      </ul>
    </>
  );
}

interface NeighboursProps {
  place: EvaluationPlace;
  status: Evaluation['status'];
  position: number;
  /** Undefined while it loads. */
  result: ResultDetail | undefined;
  /** Selects the samples. */
  address: ResultAddress;
  /** The search part of the address. */
  suffix: string;
}

/** The samples before and after, among those that the filter selects. */
function Neighbours({ place, status, position, result, address, suffix }: NeighboursProps) {
  const router = useRouter();
  const list = useResults(place, address, status);
  const positions = list.data?.pages.flatMap(({ items }) => items.map((item) => item.position)) ?? [];
  const at = positions.indexOf(position);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const needsMore = at >= 0 && at === positions.length - 1 && hasNextPage && !isFetchingNextPage;
  useEffect(() => {
    if (needsMore) void fetchNextPage();
  }, [needsMore, fetchNextPage]);
  const previous = at < 0 ? (result?.previous ?? null) : (positions[at - 1] ?? null);
  const next = at < 0 ? (result?.next ?? null) : (positions[at + 1] ?? null);
  const go = (to: number | null) => {
    if (to !== null) router.push(`${place.page}/samples/${to}${suffix}`);
  };
  useKeys([
    ['ArrowLeft', () => go(previous)],
    ['ArrowRight', () => go(next)],
    ['k', () => go(previous)],
    ['j', () => go(next)],
  ]);
  return (
    <>
      <IconButton label="Previous sample (←)" disabled={previous === null} onClick={() => go(previous)}>
        <ChevronLeft />
      </IconButton>
      <IconButton label="Next sample (→)" disabled={next === null} onClick={() => go(next)}>
        <ChevronRight />
      </IconButton>
    </>
  );
}
