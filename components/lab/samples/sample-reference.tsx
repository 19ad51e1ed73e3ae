import { RawText } from '@/components/ui/raw-text';
import type { Check } from '@/lib/evaluation/checks/check';
import type { Sample } from '@/lib/evaluation/datasets/sample';

/** What answers are scored by: the check, the reference answer, the answer to compare with. */
export function SampleReference({ sample: { check, references, given } }: { sample: Sample }) {
  const texts: [string, string][] = [
    ...references.map((reference, i): [string, string] => [
      references.length > 1 ? `Reference answer, turn ${i + 1}` : 'Reference answer',
      reference,
    ]),
    ...(given === null
      ? []
      : [
          [`Answer to compare with, by ${given.generator || 'an unnamed model'}`, given.output] as [
            string,
            string,
          ],
        ]),
  ];
  return (
    <>
      {check !== null && (
        <p className="text-ui">
          <span className="text-ink-muted">Check: </span>
          {checkWords(check)}
        </p>
      )}
      {texts
        .filter(([, text]) => text !== '')
        .map(([title, text]) => (
          <details key={title} className="rounded-xl border bg-surface">
            <summary className="min-h-9 px-3 py-2 text-small touch:min-h-11">{title}</summary>
            <RawText>{text}</RawText>
          </details>
        ))}
    </>
  );
}

/** A check in a sentence. */
function checkWords(check: Check): string {
  switch (check.kind) {
    case 'exact':
      return `the answer is ${check.answers.map(quoted).join(' or ')}.`;
    case 'number':
      return check.tolerance === 0
        ? `the final number is ${check.value}.`
        : `the final number is ${check.value} ± ${check.tolerance}.`;
    case 'choice':
      return `the chosen letter is ${check.letter}.`;
    case 'regex':
      return `the answer matches ${check.pattern}.`;
    case 'facts':
      return `the answer states ${check.facts
        .map((fact) => (typeof fact === 'string' ? quoted(fact) : fact.map(quoted).join(' or ')))
        .join('; ')}.`;
  }
}

function quoted(text: string): string {
  return `“${text}”`;
}
