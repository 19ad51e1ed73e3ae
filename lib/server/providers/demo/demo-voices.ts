/**
 * The six proposers and the aggregator of the demo. They are scripts: hand-written texts for the suggested
 * questions, and advice on method for all others.
 */
import { editor } from './demo-aggregator';
import type { Spoken, Voice } from './demo-voice';
import { blunt } from './generic/blunt';
import { careful } from './generic/careful';
import { engineer } from './generic/engineer';
import { demands, kindNames } from './generic/kinds';
import { sceptic } from './generic/sceptic';
import { storyteller } from './generic/storyteller';
import { teacher } from './generic/teacher';
import type { Temper } from './generic/temper';
import { writeGenericProposal } from './generic/write-proposal';
import { preface } from './preface';
import type { DemoPrompt } from './read-prompt';
import { writeProposal } from './scripts/write-script';
import type { Random } from './seeded-random';
import { starterAnswer } from './starter/starter-answer';

export const demoVoices: readonly Voice[] = [
  ...[careful, blunt, sceptic, storyteller, engineer, teacher].map(toVoice),
  editor,
];

function toVoice(temper: Temper): Voice {
  const { id, name, firstWordMs, wordsPerSecond } = temper;
  return {
    id,
    name,
    firstWordMs,
    wordsPerSecond,
    speak(prompt, random): Spoken {
      const body = proposalOf(temper, prompt, random);
      const reasoning = id === 'careful' ? thoughtAbout(prompt) : undefined;
      return { text: `${preface(prompt)}${body}`, ...(reasoning === undefined ? {} : { reasoning }) };
    },
  };
}

function proposalOf(temper: Temper, prompt: DemoPrompt, random: Random): string {
  const { script, sample, references } = prompt;
  if (script !== null) return writeProposal(script, temper.id, references);
  if (sample !== null) return starterAnswer(sample, { voice: temper.id, role: 'proposer', references });
  return writeGenericProposal(temper, prompt, random);
}

/** The careful voice is the one that shows reasoning. */
function thoughtAbout({ kind, script, references }: DemoPrompt): string {
  if (references.length > 0)
    return 'I compare the responses with each other: what do they share, and which statements cannot all be right?';
  return (
    script?.thought ??
    `The wording suggests ${kindNames[kind]}. A good answer has ${demands[kind]}. I am a script without knowledge of the subject, so I describe the method.`
  );
}
