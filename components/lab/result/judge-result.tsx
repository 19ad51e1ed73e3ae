'use client';

import { LabSection } from '@/components/lab/shared/lab-section';
import { useModelName } from '@/lib/client/queries/use-models';
import { mostContenders } from '@/lib/contract/lab/evaluation-contract';
import { plainName } from '@/lib/format/plain-name';
import { judgeForms } from '@/lib/reading/evaluation-words';
import { AblationFigure } from './ablation-figure';
import { FrontFigures } from './front-figures';
import { GroupTable } from './group-table';
import { Leaderboard } from './leaderboard';
import { PreferenceTable } from './preference-table';
import { PublishedFigures } from './published-figures';
import type { ResultProps } from './result-props';
import { TrustView } from './trust-view';
import { WinMatrix } from './win-matrix';

/** The result by one judge. */
export function JudgeResult(props: ResultProps) {
  const { evaluation, judge, figures } = props;
  const nameOf = useModelName();
  // A search has a hundred contenders, which no table compares one with another.
  const many = evaluation.contenders.length > mostContenders;
  const compared = evaluation.contenders.length > 1 && !many;
  const by = judge.form === 'checks' ? '' : ` by ${plainName(nameOf(judge.model))}`;
  if (figures.leaderboard.every(({ samples }) => samples === 0)) {
    return (
      <p className="text-ink-muted text-ui">
        {evaluation.status === 'running' || evaluation.status === 'paused'
          ? 'The result appears here as soon as the first answers are scored.'
          : 'No answer has a score, so there is no result.'}
      </p>
    );
  }
  return (
    <>
      <LabSection
        title="Leaderboard"
        about={`${judgeForms[judge.form].unit}${by}. The bar is the mean, the line its 95% interval by bootstrap.`}
      >
        <Leaderboard {...props} />
      </LabSection>
      {evaluation.experiment !== null && <AblationFigure {...props} experiment={evaluation.experiment} />}
      <FrontFigures {...props} />
      {compared && (
        <LabSection
          title="Wins"
          about="How often the contender of the row scores higher than that of the column; a tie counts half. A cell opens the won samples."
        >
          <WinMatrix {...props} />
        </LabSection>
      )}
      {figures.preference.length > 0 && <PreferenceTable {...props} />}
      {!many && figures.categories.length > 1 && (
        <LabSection title="Categories" about="The mean score by category. A name opens its samples.">
          <GroupTable {...props} groups={figures.categories} opens="category" />
        </LabSection>
      )}
      {figures.skills.length > 0 && (
        <LabSection title="Skills" about="FLASK’s skills, scored from 1 to 5 by rubric.">
          <GroupTable {...props} groups={figures.skills} opens="nothing" />
        </LabSection>
      )}
      <TrustView {...props} />
      <PublishedFigures judge={judge} />
    </>
  );
}
