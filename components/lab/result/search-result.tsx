'use client';

import { ContenderName } from '@/components/lab/shared/contender-name';
import { LabSection } from '@/components/lab/shared/lab-section';
import { ScrollRegion } from '@/components/lab/shared/scroll-region';
import { Button, buttonClass } from '@/components/ui/button';
import { PageLink } from '@/components/ui/page-link';
import { useSaveMixture } from '@/lib/client/queries/use-saved-mixtures';
import type { Contender, Evaluation } from '@/lib/contract/lab/evaluation-contract';
import type { RankedContender, SearchState } from '@/lib/contract/lab/search-contract';
import type { Judge } from '@/lib/evaluation/judging/judge';
import { money, plural } from '@/lib/format/quantities';
import { scoreWords } from '@/lib/reading/evaluation-words';

interface SearchResultProps {
  evaluation: Evaluation;
  search: SearchState;
}

/** How far a search is, and the best mixtures by price when it has ended. */
export function SearchResult({ evaluation, search }: SearchResultProps) {
  const [judge] = evaluation.judges;
  const { outcome, round, estimate } = search;
  if (judge === undefined) return null;
  return (
    <LabSection
      title="Found"
      about={
        outcome === null
          ? `Round ${round}: ${evaluation.contenders.length} of about ${estimate.candidates} models and mixtures tried so far.`
          : endWords(search, evaluation.contenders.length)
      }
    >
      {outcome !== null && outcome.front.length > 0 && (
        <ScrollRegion label="Table of the best by price">
          <table className="w-full min-w-[560px] text-ui">
            <thead>
              <tr className="border-b text-left text-ink-muted text-small">
                <th className="py-2 pl-4 font-normal">The best for its price</th>
                <th className="w-28 py-2 pr-3 text-right font-normal">Score</th>
                <th className="w-28 py-2 pr-3 text-right font-normal">Samples</th>
                <th className="w-28 py-2 pr-3 text-right font-normal">Cost each</th>
                <th className="w-44 py-2 pr-3" aria-label="Save" />
              </tr>
            </thead>
            <tbody>
              {outcome.front.toReversed().map((ranked) => (
                <Row
                  key={ranked.contender}
                  ranked={ranked}
                  judge={judge}
                  contender={evaluation.contenders[ranked.contender]}
                />
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </LabSection>
  );
}

function endWords({ outcome, estimate }: SearchState, tried: number): string {
  const end =
    outcome?.reason === 'budget'
      ? 'The budget ended the search before its last round.'
      : 'All rounds were played.';
  const spent = outcome === null || outcome.spentUsd === 0 ? '' : ` for ${money(outcome.spentUsd)}`;
  const all =
    estimate.exhaustiveUsd === 0
      ? ''
      : ` Trying all with every sample would cost ${money(estimate.exhaustiveUsd)}.`;
  return `${end} ${plural(tried, 'model or mixture', 'models and mixtures')} were tried${spent}.${all}`;
}

interface RowProps {
  ranked: RankedContender;
  judge: Judge;
  contender: Contender | undefined;
}

function Row({ ranked, judge, contender }: RowProps) {
  const save = useSaveMixture();
  const isMixture = (contender?.mixture.layers.length ?? 0) > 0;
  return (
    <tr className="border-b last:border-b-0">
      <th scope="row" className="max-w-72 py-2 pr-3 pl-4 text-left font-medium">
        <ContenderName contender={contender} position={ranked.contender} />
      </th>
      <td className="figures py-2 pr-3 text-right font-semibold">{scoreWords(ranked.score, judge)}</td>
      <td className="figures py-2 pr-3 text-right text-small">{ranked.samples}</td>
      <td className="figures py-2 pr-3 text-right text-small">{money(ranked.costUsd)}</td>
      <td className="py-1.5 pr-3 text-right">
        {save.data !== undefined ? (
          <PageLink href={`/mixtures/${save.data.slug}`} className={buttonClass('outline')}>
            Open the mixture
          </PageLink>
        ) : isMixture && contender !== undefined ? (
          <Button
            look="outline"
            disabled={save.isPending}
            onClick={() => save.mutate({ slug: null, mixture: contender.mixture })}
          >
            Save as mixture
          </Button>
        ) : (
          <span className="text-ink-muted text-small">A single model</span>
        )}
        {save.error !== null && (
          <span role="alert" className="block text-danger-ink text-small">
            {save.error.message}
          </span>
        )}
      </td>
    </tr>
  );
}
