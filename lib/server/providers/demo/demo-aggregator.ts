/** The aggregator of the demo: reads every reference and writes one answer. */

import type { Voice } from './demo-voice';
import { writeGenericAnswer } from './generic/write-answer';
import { preface } from './preface';
import type { DemoPrompt } from './read-prompt';
import type { Script } from './scripts/script';
import { writeAnswer } from './scripts/write-script';
import type { Random } from './seeded-random';
import { starterAnswer } from './starter/starter-answer';

export const editor: Voice = {
  id: 'editor',
  name: 'Editor',
  firstWordMs: 450,
  wordsPerSecond: 140,
  speak: (prompt, random) => ({ text: `${preface(prompt)}${body(prompt, random)}` }),
};

const scripted =
  '*This text is scripted: it was written in advance, and no model was asked. With a provider’s key, models write the same layers.*';

function body(prompt: DemoPrompt, random: Random): string {
  const { script, sample, references } = prompt;
  // Nothing follows it: its last line is what a check reads.
  if (script === null && sample !== null) {
    return `${scripted}\n\n${starterAnswer(sample, { voice: 'editor', role: 'aggregator', references })}`;
  }
  if (script === null) return `${writeGenericAnswer(prompt, random)}\n\n${scripted}`;
  return [writeAnswer(script, references), ...decisions(script, prompt.contradictions), scripted].join(
    '\n\n',
  );
}

/** Decides the contradictions of a list that the script knows. */
function decisions({ list }: Script, contradictions: readonly string[]): string[] {
  const known = list.contradictions.filter(({ about }) =>
    contradictions.some((contradiction) => contradiction.startsWith(`${about}: `)),
  );
  if (known.length === 0) return [];
  return [
    `### Where they contradict each other\n\n${known.map(({ about, decision }) => `- **${about}.** ${decision}`).join('\n')}`,
  ];
}
