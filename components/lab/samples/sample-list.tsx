'use client';

import clsx from 'clsx';
import { ContenderName } from '@/components/lab/shared/contender-name';
import { LabPage } from '@/components/lab/shared/lab-page';
import { LoadError } from '@/components/ui/load-error';
import { PageLink } from '@/components/ui/page-link';
import { ShowMore } from '@/components/ui/show-more';
import { Skeleton } from '@/components/ui/skeleton';
import { type EvaluationPlace, ownPlace } from '@/lib/client/queries/lab/evaluation-place';
import { resultSearch } from '@/lib/client/queries/lab/result-address';
import { useEvaluation, useReport } from '@/lib/client/queries/lab/use-evaluations';
import { useResults } from '@/lib/client/queries/lab/use-results';
import type { Answer, Evaluation } from '@/lib/contract/lab/evaluation-contract';
import type { Judge } from '@/lib/evaluation/judging/judge';
import { plainName } from '@/lib/format/plain-name';
import { plural } from '@/lib/format/quantities';
import { textDirection } from '@/lib/format/text-direction';
import { answerScoreWords } from '@/lib/reading/evaluation-words';
import { SampleFilters } from './sample-filters';
import { useResultAddress } from './use-result-address';

/** The samples of one's own evaluation. */
export function OwnSampleList({ id }: { id: string }) {
  return <SampleList place={ownPlace(id)} />;
}

/** The samples of an evaluation that a filter selects. */
export function SampleList({ place }: { place: EvaluationPlace }) {
  const { data: evaluation, error, refetch } = useEvaluation(place);
  const name = evaluation === undefined ? 'Evaluation' : plainName(evaluation.name);
  return (
    <LabPage title="Samples" back={{ href: place.page, name }} size="wide">
      {error !== null && evaluation === undefined && <LoadError message={error.message} onRetry={refetch} />}
      {evaluation === undefined && error === null && <Skeleton className="h-96 w-full" />}
      {evaluation !== undefined && <Samples evaluation={evaluation} place={place} />}
    </LabPage>
  );
}

function Samples({ evaluation, place }: { evaluation: Evaluation; place: EvaluationPlace }) {
  const [address, change] = useResultAddress(`${place.page}/samples`);
  const results = useResults(place, address, evaluation.status);
  const { data: report } = useReport(place, evaluation);
  const items = results.data?.pages.flatMap((page) => page.items);
  const total = results.data?.pages[0]?.total;
  const judge = evaluation.judges[address.judge];
  const search = resultSearch(address);
  return (
    <>
      <SampleFilters
        evaluation={evaluation}
        categories={report?.judges[address.judge]?.categories.map(({ name }) => name) ?? []}
        address={address}
        onChange={change}
      />
      <p role="status" className="-my-4 text-ink-muted text-small">
        {total !== undefined && plural(total, 'sample').replace(/^\d+/, total.toLocaleString('en'))}
      </p>
      {results.error !== null && <LoadError message={results.error.message} onRetry={results.refetch} />}
      {items === undefined && results.error === null && <Skeleton className="h-96 w-full" />}
      {items?.length === 0 && <p className="text-ink-muted text-ui">No sample matches these filters.</p>}
      {items !== undefined && items.length > 0 && (
        <ol aria-label="Samples" className="flex flex-col overflow-hidden rounded-xl border bg-surface">
          {items.map((item) => (
            <li
              key={item.position}
              className="relative flex flex-col gap-2 border-b px-4 py-3 transition-colors last:border-b-0 hover:bg-hover lg:flex-row lg:items-center lg:gap-6"
            >
              <div className="flex min-w-0 flex-1 gap-3">
                <span className="figures w-8 shrink-0 pt-0.5 text-right text-ink-muted text-small">
                  {item.position + 1}
                </span>
                <div className="min-w-0">
                  <PageLink
                    href={`${place.page}/samples/${item.position}${search === '' ? '' : `?${search}`}`}
                    dir={textDirection(item.question)}
                    className="line-clamp-2 break-words text-ui after:absolute after:inset-0"
                  >
                    {item.question}
                  </PageLink>
                  {item.category !== null && <p className="text-ink-muted text-small">{item.category}</p>}
                </div>
              </div>
              <ul className="flex flex-wrap gap-x-4 gap-y-1 max-lg:pl-11 lg:max-w-[46%] lg:justify-end">
                {item.answers.map((answer) => (
                  <li key={answer.contender} className="flex min-w-0 items-center gap-2 text-small">
                    <span className="min-w-0 max-w-40">
                      <ContenderName
                        contender={evaluation.contenders[answer.contender]}
                        position={answer.contender}
                      />
                    </span>
                    <Score answer={answer} judge={judge} position={address.judge} />
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      )}
      <ShowMore pages={results} />
    </>
  );
}

interface ScoreProps {
  answer: Answer;
  judge: Judge | undefined;
  /** The position of the judge. */
  position: number;
}

function Score({ answer, judge, position }: ScoreProps) {
  const words =
    answer.status === 'answered'
      ? judge === undefined
        ? '–'
        : answerScoreWords(answer.scores[position], judge)
      : { waiting: 'waiting', running: 'running', failed: 'failed' }[answer.status];
  return (
    <span className={clsx('figures', answer.status === 'failed' ? 'text-danger-ink' : 'text-ink')}>
      {words}
    </span>
  );
}
