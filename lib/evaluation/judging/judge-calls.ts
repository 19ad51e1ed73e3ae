/** Which judgements a judge makes about the answers to one sample. */
import { isOrderSwitched } from '@/lib/evaluation/alpaca/order-switch';
import { preferenceOfIdenticalOutputs } from '@/lib/evaluation/alpaca/preference';
import { runCheck } from '@/lib/evaluation/checks/run-check';
import type { Sample } from '@/lib/evaluation/datasets/sample';
import { type FlaskSkill, flaskSkillOf, flaskSkills } from '@/lib/evaluation/flask/skills';
import { preferenceRequest, readPreference } from '@/lib/evaluation/judges/preference-prompt';
import { ratingRequest, readRating } from '@/lib/evaluation/judges/rating-prompt';
import { readSkills, skillsRequest } from '@/lib/evaluation/judges/skills-prompt';
import { type Order, readVerdict, verdictRequest } from '@/lib/evaluation/judges/verdict-prompt';
import type { Judge } from './judge';
import type { Answers, JudgeCall } from './judge-call';

/** @param answers by contender. Nothing is judged about a contender without answers. */
export function judgeCalls(judge: Judge, sample: Sample, answers: readonly Answers[]): JudgeCall[] {
  switch (judge.form) {
    case 'checks':
      return eachAnswered(answers, (turns, contender) => checkCall(sample, turns, contender));
    case 'verdict':
      return verdictCalls(sample, answers);
    case 'preference':
      return preferenceCalls(sample, answers, judge.baseline);
    case 'rating':
      return eachAnswered(answers, (turns, contender) => ratingCalls(sample, turns, contender));
    case 'skills':
      return eachAnswered(answers, (turns, contender) => [skillsCall(sample, turns, contender)]);
  }
}

function eachAnswered(
  answers: readonly Answers[],
  callsOf: (turns: readonly string[], contender: number) => JudgeCall[],
): JudgeCall[] {
  return answers.flatMap((turns, contender) => (turns === null ? [] : callsOf(turns, contender)));
}

/** The last turn is checked. */
function checkCall({ check }: Sample, turns: readonly string[], contender: number): JudgeCall[] {
  if (check === null) return [];
  const { score, words } = runCheck(check, turns.at(-1) ?? '');
  return [{ call: String(contender), contenders: [contender], how: { value: score, words } }];
}

function verdictCalls({ turns, references }: Sample, answers: readonly Answers[]): JudgeCall[] {
  return answers.flatMap((a, first) =>
    answers.slice(first + 1).flatMap((b, i) => {
      if (a === null || b === null) return [];
      const second = first + 1 + i;
      return (['aFirst', 'bFirst'] as const).map((order: Order): JudgeCall => {
        const pair = { call: `${first}-${second}:${order}`, contenders: [first, second] };
        if (sameTexts(a, b)) return { ...pair, how: { value: 'tie', words: identical } };
        const request = verdictRequest(turns, { a, b }, references, order);
        return { ...pair, how: { request, read: (answer) => readVerdict(answer, order) } };
      });
    }),
  );
}

/** AlpacaEval compares the answers to the first turn. */
function preferenceCalls(
  { turns: [instruction = ''], given }: Sample,
  answers: readonly Answers[],
  baselineOf: 'given' | number,
): JudgeCall[] {
  const baseline = baselineOf === 'given' ? given?.output : answers[baselineOf]?.[0];
  if (baseline === undefined) return [];
  const switched = isOrderSwitched(instruction);
  return eachAnswered(answers, ([model = ''], contender): JudgeCall[] => {
    if (contender === baselineOf) return [];
    const judged = { call: String(contender), contenders: [contender] };
    if (model === baseline) {
      const value = { preference: preferenceOfIdenticalOutputs, weighted: true };
      return [{ ...judged, how: { value, words: identical } }];
    }
    const request = preferenceRequest(instruction, { baseline, model }, switched);
    return [{ ...judged, how: { request, read: (answer) => readPreference(answer, switched) } }];
  });
}

function ratingCalls(
  { turns, references }: Sample,
  answers: readonly string[],
  contender: number,
): JudgeCall[] {
  return answers.map((_, i) => ({
    call: `${contender}.${i + 1}`,
    contenders: [contender],
    how: {
      request: ratingRequest({ turns, answers: answers.slice(0, i + 1), references }),
      read: readRating,
    },
  }));
}

/** Skills of a sample that names none: those that any answer has. */
const commonSkills: readonly FlaskSkill[] = [
  'factuality',
  'comprehension',
  'completeness',
  'conciseness',
  'readability',
];

function skillsCall(
  { turns, references, skills }: Sample,
  answers: readonly string[],
  contender: number,
): JudgeCall {
  const named = skills.map(flaskSkillOf).filter((skill) => skill !== null);
  const wanted = named.length > 0 ? flaskSkills.filter((skill) => named.includes(skill)) : commonSkills;
  return {
    call: String(contender),
    contenders: [contender],
    how: {
      request: skillsRequest({ turns, answers, references }, wanted),
      read: (answer) => readSkills(answer, wanted),
    },
  };
}

const identical = 'Both texts are the same, so no judge was asked.';

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, i) => text === b[i]);
}
