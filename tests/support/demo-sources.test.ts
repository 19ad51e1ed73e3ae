import { expect, test } from 'vitest';
import { sourcesOf } from '@/lib/provenance/sources-of';
import { scripts } from '@/lib/server/providers/demo/scripts/find-script';
import { writeAnswer, writeProposal } from '@/lib/server/providers/demo/scripts/write-script';

const voices = ['careful', 'blunt', 'sceptic', 'storyteller', 'engineer', 'teacher'] as const;

test.each(scripts)('most sentences of the demo’s answer to "$question" have a source', (script) => {
  const first = voices.map((voice) => writeProposal(script, voice, []));
  const second = voices.map((voice) => writeProposal(script, voice, first));
  const references = [first, second].flatMap((texts, layer) =>
    texts.map((text, slot) => ({ call: `${layer + 1}.${slot + 1}`, text })),
  );
  const { sentences } = sourcesOf(writeAnswer(script, second), references);
  const withSource = sentences.filter(({ sources }) => sources.length > 0);
  expect(withSource.length / sentences.length).toBeGreaterThan(0.8);
  expect(withSource.filter(({ sources }) => (sources[0]?.score ?? 0) > 0.7).length).toBeGreaterThan(10);
});
