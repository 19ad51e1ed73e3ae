/**
 * Precision and recall on the labelled answers (tests/support/labelled/labelled-answers), as docs/source-quality.md publishes
 * them. No error of the held-out part was looked at to change the method.
 */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Label, labelledAnswers, labels } from '@/tests/support/labelled/labelled-answers';
import { type Judged, judge, qualityOf } from '@/tests/support/labelled/source-quality';
import { sourcesOf } from './sources-of';

/** The promised precision and recall. */
const promised: readonly (readonly [Label, number, number])[] = [
  ['copied', 0.95, 0.95],
  ['edited', 0.95, 0.95],
  ['paraphrased', 0.8, 0.7],
  ['merged', 0.8, 0.7],
];
const mostInvented = 0.05;

const parts = ['development', 'held-out'] as const;
const languages = ['en', 'de', 'zh', 'ja'] as const;
const judged = labelledAnswers.flatMap((answer) =>
  judge(answer, sourcesOf(answer.answer, answer.references)),
);
const ofPart = (part: (typeof parts)[number]) => judged.filter(({ answer }) => answer.part === part);

describe.each(parts)('on the %s part', (part) => {
  test.each(promised)('%s sentences have at least precision %d and recall %d', (label, precision, recall) => {
    const quality = qualityOf(ofPart(part), label);
    expect(quality.precision).toBeGreaterThanOrEqual(precision);
    expect(quality.recall).toBeGreaterThanOrEqual(recall);
  });

  test('at most one of twenty invented sentences is given a source', () => {
    expect(qualityOf(ofPart(part), 'invented').attributed).toBeLessThanOrEqual(mostInvented);
  });
});

test('docs/source-quality.md has the measured figures', async () => {
  const row = (name: string, label: Label, own: readonly Judged[]) => {
    const { sentences, precision, recall, attributed } = qualityOf(own, label);
    const figures = label === 'invented' ? ['', ''] : [precision.toFixed(3), recall.toFixed(3)];
    return `| ${[name, label, sentences, ...figures, attributed.toFixed(3)].join(' | ')} |`;
  };
  const head =
    '| part | sentences are | number | precision | recall | given a source |\n| --- | --- | ---: | ---: | ---: | ---: |';
  const text = [
    '# Quality of sources',
    'Made by `npx vitest run --project unit lib/provenance/source-quality -u`. [Where an answer comes from](provenance.md) says how.',
    [head, ...parts.flatMap((part) => labels.map((label) => row(part, label, ofPart(part))))].join('\n'),
    'By language, both parts:',
    [
      head.replace('part', 'language'),
      ...languages.flatMap((language) =>
        labels.map((label) =>
          row(
            language,
            label,
            judged.filter(({ answer }) => answer.language === language),
          ),
        ),
      ),
    ].join('\n'),
  ].join('\n\n');
  await expect(`${text}\n`).toMatchFileSnapshot(
    path.resolve(import.meta.dirname, '..', '..', 'docs', 'source-quality.md'),
  );
});
