'use client';

import { LabSection } from '@/components/lab/shared/lab-section';
import { useModelName } from '@/lib/client/queries/use-models';
import { plainName } from '@/lib/format/plain-name';
import { plural } from '@/lib/format/quantities';
import { agreementWords, judgeWords, shareWords } from '@/lib/reading/evaluation-words';
import type { ResultProps } from './result-props';

/** How far the judge can be trusted: order, length, people, other judges, failures. */
export function TrustView({ evaluation, judge, figures: { trust, failures } }: ResultProps) {
  const nameOf = useModelName();
  const { order, length, people, otherJudges, unweighted } = trust;
  const facts: [string, string][] = [
    ...(order === null
      ? []
      : [
          [
            'Order of the answers',
            order.consistent === null
              ? 'Too few comparisons to say.'
              : `Both orders agree in ${shareWords(order.consistent)} of ${plural(order.samples, 'comparison')}; the answer shown first is preferred in ${shareWords(order.firstPreferred)}.`,
          ] as [string, string],
        ]),
    [
      'Length of the answers',
      length.correlation === null && length.longerPreferred === null
        ? `Too few samples to say (${length.samples}).`
        : [
            ...(length.longerPreferred === null
              ? []
              : [
                  `The longer answer scores higher in ${shareWords(length.longerPreferred)} of decided samples.`,
                ]),
            ...(length.correlation === null
              ? []
              : [`Correlation of length and score: ${length.correlation.toFixed(2)}.`]),
          ].join(' '),
    ],
    ['People’s thumbs', agreementWords(people, 'rated answers')],
    ...otherJudges.map((other): [string, string] => {
      const otherJudge = evaluation.judges[other.judge];
      const name = otherJudge === undefined ? 'another judge' : plainName(judgeWords(otherJudge, nameOf));
      return [`Agreement with ${name}`, agreementWords(other, 'comparisons')];
    }),
    ...(unweighted === 0
      ? []
      : [
          [
            'Probabilities',
            `${plural(unweighted, 'preference')} from the token alone, because the provider returned no probabilities.`,
          ] as [string, string],
        ]),
    ...(failures === 0
      ? []
      : [
          [
            'Failed judgements',
            `${plural(failures, 'judgement')} failed: refused, unreadable or cut off. They count for nobody.`,
          ] as [string, string],
        ]),
  ];
  return (
    <LabSection
      title={judge.form === 'checks' ? 'Trust in the checks' : 'Trust in the judge'}
      about="Rate answers with your thumbs on their sample pages to compare the scores with your own view."
    >
      <dl className="grid gap-x-8 gap-y-3 text-ui md:grid-cols-2">
        {facts.map(([name, words]) => (
          <div key={name}>
            <dt className="font-medium">{name}</dt>
            <dd className="text-ink-muted">{words}</dd>
          </div>
        ))}
      </dl>
    </LabSection>
  );
}
