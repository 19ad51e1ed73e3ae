/** Parses the prompt of a demo model. Pure. */
import type { LanguageModelV4Prompt } from '@ai-sdk/provider';
import type { Sample } from '@/lib/evaluation/datasets/sample';
import { textOf } from './message-text';
import { type QuestionKind, questionKind } from './parse-question';
import { findScript } from './scripts/find-script';
import type { Script } from './scripts/script';
import { findSample } from './starter/find-sample';

export interface DemoPrompt {
  kind: QuestionKind;
  /** The hand-written texts for a suggested question; null for any other question. */
  script: Script | null;
  /** The sample of the lab's starter set that is asked; null for any other question. */
  sample: Sample | null;
  /** The number of earlier questions of the conversation. */
  earlierQuestions: number;
  /** The outputs of the previous layer in order; empty in layer 1. */
  references: string[];
  /** Instructions of the mixture or the slot, before the references. */
  instructions: string;
  /** Whether an answer, the list of disagreements or the pick of a response is requested. */
  task: 'answer' | 'list' | 'pick';
  /** The listed contradictions; empty without a list. */
  contradictions: string[];
}

const heading = 'Responses from models:';
/** The texts around the list of disagreements (lib/moa/prompt/disagreement-prompt.ts). */
const listWanted = 'Reply with one JSON object';
const listTold = '\n\nWhat these responses agree and disagree on, by their numbers';
/** The request for a pick (lib/moa/prompt/ranking-prompt.ts). */
const pickWanted = 'Reply with the number of that response';

export function readPrompt(prompt: LanguageModelV4Prompt): DemoPrompt {
  const questions = prompt.filter((message) => message.role === 'user').map(textOf);
  const system = prompt
    .filter((message) => message.role === 'system')
    .map(textOf)
    .join('\n\n');
  return {
    kind: questionKind(questions.at(-1) ?? ''),
    script: findScript(questions.at(-1) ?? ''),
    sample: findSample(questions.at(-1) ?? ''),
    earlierQuestions: Math.max(0, questions.length - 1),
    references: readReferences(system),
    instructions: system.split(/You have been provided with a set of responses/, 1)[0]?.trim() ?? '',
    task: taskOf(system.split(`\n${heading}\n`, 1)[0] ?? ''),
    contradictions: readContradictions(system),
  };
}

/** @param instructions what precedes the references. */
function taskOf(instructions: string): DemoPrompt['task'] {
  if (instructions.includes(listWanted)) return 'list';
  return instructions.includes(pickWanted) ? 'pick' : 'answer';
}

function readContradictions(system: string): string[] {
  const told = system.lastIndexOf(listTold);
  const lines = /\nContradictions:\n((?:- .*\n?)+)/.exec(told < 0 ? '' : system.slice(told))?.[1] ?? '';
  return lines
    .split('\n')
    .map((line) => line.slice('- '.length).trim())
    .filter(Boolean);
}

/**
 * The numbered responses under the heading, bare or fenced with tildes (written by lib/moa/prompt/prompt.ts).
 */
export function readReferences(system: string): string[] {
  const start = system.lastIndexOf(`\n${heading}\n`);
  if (start < 0) return [];
  const end = system.lastIndexOf(listTold);
  const list = system.slice(start + heading.length + 2, end < start ? undefined : end);
  const fence = /^1\. (?:\(incomplete[^)\n]*\))?\n(~{4,})\n/.exec(list)?.[1];
  return fence === undefined ? splitBare(list) : splitFenced(list, fence);
}

function splitFenced(list: string, fence: string): string[] {
  const pieces = list.split(new RegExp(`^${fence}$`, 'm'));
  return pieces.filter((_, index) => index % 2 === 1).map((piece) => piece.trim());
}

/** Numbers count only in sequence: a list inside a response starts again at 1. */
function splitBare(list: string): string[] {
  const references: string[] = [];
  let from = 0;
  for (let number = 1; from >= 0; number += 1) {
    const begin = from + `${number}. `.length;
    const next = list.indexOf(`\n${number + 1}. `, begin);
    references.push(list.slice(begin, next < 0 ? undefined : next).trim());
    from = next < 0 ? -1 : next + 1;
  }
  return references;
}
