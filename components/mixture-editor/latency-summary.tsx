'use client';

import { paper } from '@/components/mixture-editor/draft/paper-findings';
import { Explained } from '@/components/mixture-editor/fields/explained';
import { useModelName, useModelSpeeds } from '@/lib/client/queries/use-models';
import { plural, seconds } from '@/lib/format/quantities';
import { computeLatency, measuredLatency, unmeasured } from '@/lib/mixture/estimate-latency';
import { listsFirst } from '@/lib/mixture/limits';
import type { Mixture } from '@/lib/mixture/mixture-schema';

/** The latency of the mixture, as far as it is known, with its source behind the text. */
export function LatencyWords({ mixture }: { mixture: Mixture }) {
  const { data: speeds } = useModelSpeeds();
  const nameOf = useModelName();
  if (speeds === undefined) return null;
  const measured = measuredLatency(mixture, (reference) => speeds.find(({ model }) => model === reference));
  const compute = computeLatency(mixture);
  const missing = unmeasured(mixture, speeds).map(nameOf);
  return (
    <Explained words={wordsOf(measured?.totalMs ?? null, compute)} about="How the latency is known">
      {measured !== null ? (
        <p>
          Measured here: the answer’s first word after about {seconds(measured.firstWordMs)}, its end after
          about {seconds(measured.totalMs)}. Medians of each model’s own calls of the last 30 days, at least{' '}
          {plural(measured.fewestCalls, 'call')} each, and no queue.
        </p>
      ) : (
        <p>
          Not measured here yet: {missing.join(', ')}. Once each has answered here, its own times are used.
        </p>
      )}
      <p>
        By the{' '}
        <a href={paper.address} target="_blank" rel="noreferrer" className="underline underline-offset-2">
          paper’s proxy
        </a>
        , the sum over layers of the slowest model in each
        {listsFirst(mixture) ? ' and of the comparison before the answer' : ''},{' '}
        {compute === null
          ? 'unknown, because the size of a model is unknown.'
          : `${compute.toLocaleString('en')} billion parameters work on each token, one layer after another.`}
      </p>
    </Explained>
  );
}

function wordsOf(totalMs: number | null, compute: number | null): string {
  if (totalMs !== null) return `Takes about ${seconds(totalMs)}, measured.`;
  if (compute !== null)
    return `Latency, by the paper’s proxy: ${compute.toLocaleString('en')}B parameters a token.`;
  return 'Latency unknown.';
}
