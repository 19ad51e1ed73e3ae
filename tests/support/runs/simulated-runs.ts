/**
 * Runs of a mixture over simulated models, on a manual clock: their latency, cost and quality. A question has points; a
 * model knows a point or is wrong about it, and phrases it in its own words. A model that reads references takes over
 * the phrase that most of them have. An easy question has one point, which nearly every model knows and phrases alike.
 */
import type { LanguageModelV4CallOptions, LanguageModelV4StreamPart } from '@ai-sdk/provider';
import { MersenneTwister } from '@/lib/evaluation/random/mersenne-twister';
import { draftOf } from '@/lib/format/draft-of';
import type { Mixture } from '@/lib/mixture/mixture-schema';
import { reduce } from '@/lib/moa/events/reduce';
import type { RunState } from '@/lib/moa/events/run-state';
import { easyQuestions, hardQuestions } from '../labelled/labelled-questions';
import type { ManualClock } from './manual-clock';
import { startPipeline } from './pipeline';
import { type ScriptedModel, scriptedModel } from './scripted-model';

interface SimulatedModel {
  /** The probability to know a point of a hard question. */
  skill: number;
  firstTokenMs: number;
  /** Per word. */
  wordMs: number;
}

const simulatedModels: Readonly<Record<string, SimulatedModel>> = {
  'sim/quick': { skill: 0.6, firstTokenMs: 300, wordMs: 8 },
  'sim/steady': { skill: 0.65, firstTokenMs: 600, wordMs: 15 },
  'sim/careful': { skill: 0.7, firstTokenMs: 900, wordMs: 25 },
  'sim/slow': { skill: 0.75, firstTokenMs: 2500, wordMs: 40 },
  'sim/writer': { skill: 0.7, firstTokenMs: 800, wordMs: 15 },
};

/** Three layers of four proposers and an aggregator: 13 calls. */
export const plainMixture: Mixture = {
  name: 'Plain',
  layers: Array.from({ length: 3 }, () => ({
    proposers: ['quick', 'steady', 'careful', 'slow'].map((name) => ({ model: `sim/${name}` })),
  })),
  aggregator: { model: 'sim/writer' },
};

const pointsOfHard = 6;
/** The probability to know the point of an easy question, and to phrase it as the others do. */
const easy = { skill: 0.98, alike: 0.8 };
/** The probability that a reader takes over what most of its references say. */
const takesOver = 0.95;

/** Means over the questions. */
export interface SimulatedFigures {
  /** Until a reader sees text in the place of the answer: the draft, or the first token of the answer. */
  firstTextMs: number;
  totalMs: number;
  costUsd: number;
  calls: number;
  /** The share of points that are right. */
  quality: number;
}

/** Asks all labelled questions, half of which are easy. The same mixture gets the same figures. */
export async function simulateRuns(mixture: Mixture): Promise<SimulatedFigures> {
  const questions = [...easyQuestions, ...hardQuestions];
  const runs: SimulatedFigures[] = [];
  for (const question of questions)
    runs.push(await simulateRun(mixture, question, questions.indexOf(question)));
  const mean = (figure: keyof SimulatedFigures) =>
    runs.reduce((sum, run) => sum + run[figure], 0) / runs.length;
  return {
    firstTextMs: mean('firstTextMs'),
    totalMs: mean('totalMs'),
    costUsd: mean('costUsd'),
    calls: mean('calls'),
    quality: mean('quality'),
  };
}

async function simulateRun(mixture: Mixture, question: string, seed: number): Promise<SimulatedFigures> {
  let clock: ManualClock | undefined;
  const isEasy = easyQuestions.includes(question);
  const models = Object.fromEntries(
    Object.entries(simulatedModels).map(([reference, model], index) => {
      const random = new MersenneTwister([seed, index]);
      return [reference, speaking(reference, model, { isEasy, random, clock: () => clock })];
    }),
  );
  const pipeline = startPipeline({ mixture, models, question, price: { input: 1, output: 4 } });
  clock = pipeline.clock;
  await clock.pass(600_000);
  const run = await pipeline.finished;
  const points = isEasy ? 1 : pointsOfHard;
  const right = new Set(run.answer.match(/\bright\d+\b/gu)).size;
  return {
    firstTextMs: firstTextOf(run, pipeline.events.reduce<number | null>(draftSeen(), null)),
    totalMs: run.durationMs ?? 0,
    costUsd: run.costUsd ?? 0,
    calls: run.calls.filter(({ startedAt }) => startedAt !== null).length,
    quality: right / points,
  };

  /** The time at which the first draft is there. */
  function draftSeen() {
    let state: RunState | null = null;
    return (seen: number | null, event: (typeof pipeline.events)[number]): number | null => {
      state = reduce(state, event);
      const draft = seen === null ? draftOf(state) : null;
      return draft?.endedAt ? msSince(state, draft.endedAt) : seen;
    };
  }
}

function firstTextOf(run: RunState, draftMs: number | null): number {
  const aggregator = run.calls.find(({ role }) => role === 'aggregator');
  const answerMs =
    aggregator?.startedAt && aggregator.ttftMs !== null
      ? msSince(run, aggregator.startedAt) + aggregator.ttftMs
      : (run.durationMs ?? 0);
  return Math.min(draftMs ?? answerMs, answerMs);
}

function msSince({ startedAt }: RunState, time: string): number {
  return Date.parse(time) - Date.parse(startedAt);
}

interface Speaker {
  isEasy: boolean;
  random: MersenneTwister;
  clock(): ManualClock | undefined;
}

function speaking(reference: string, model: SimulatedModel, speaker: Speaker): ScriptedModel {
  const name = reference.slice('sim/'.length);
  return scriptedModel(async function* ({ prompt }: LanguageModelV4CallOptions) {
    const system = prompt.find(({ role }) => role === 'system')?.content;
    const read = typeof system === 'string' ? sentencesIn(system) : [];
    const text = Array.from({ length: speaker.isEasy ? 1 : pointsOfHard }, (_, point) =>
      sentenceOn(point, name, model, read, speaker),
    ).join(' ');
    const words = text.split(' ').length;
    await passing(speaker, model.firstTokenMs);
    const [first = '', ...rest] = text.split(' ');
    yield { type: 'text-delta', id: '0', delta: first };
    await passing(speaker, model.wordMs * words);
    yield { type: 'text-delta', id: '0', delta: ` ${rest.join(' ')}` };
    yield finished(JSON.stringify(prompt).split(' ').length, words);
  });
}

/** What the model says on a point: what most of its references say, or what it knows itself. */
function sentenceOn(
  point: number,
  name: string,
  { skill }: SimulatedModel,
  read: readonly string[],
  { isEasy, random }: Speaker,
): string {
  const [own, takes, alike] = [random.random(), random.random(), random.random()];
  const said = read.filter((sentence) => sentence.includes(`point${point} `));
  if (said.length > 0 && takes < takesOver) return mostFrequent(said);
  const right = own < (isEasy ? easy.skill : skill);
  const words = right ? `right${point}` : `wrong${point} says ${name}`;
  const phrase = isEasy && alike < easy.alike ? 'shortly' : `${name} and ${name} alone`;
  return `On point${point} it is ${phrase} so that ${words}.`;
}

/** By what is claimed; the first phrase of the claim that most make. */
function mostFrequent(sentences: readonly string[]): string {
  const claims = Map.groupBy(sentences, (sentence) => /\b(?:right|wrong)\d+/u.exec(sentence)?.[0] ?? '');
  const groups = [...claims.values()].toSorted((a, b) => b.length - a.length);
  return groups[0]?.[0] ?? '';
}

function sentencesIn(text: string): string[] {
  return text.match(/On point\d+ [^.]*\./gu) ?? [];
}

function passing({ clock }: Speaker, ms: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  clock()?.after(ms, resolve);
  return promise;
}

function finished(input: number, output: number): LanguageModelV4StreamPart {
  return {
    type: 'finish',
    finishReason: { unified: 'stop', raw: 'stop' },
    usage: {
      inputTokens: { total: input, noCache: input, cacheRead: 0, cacheWrite: undefined },
      outputTokens: { total: output, text: output, reasoning: undefined },
    },
  };
}
