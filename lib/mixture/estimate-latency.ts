/**
 * Estimates the latency of a mixture. A layer takes as long as its slowest call, and layers run one after
 * another: the paper's proxy (arXiv 2406.04692), which counts compute. Strata counts time where every model
 * was measured, and compute where the size of every model is known. Pure.
 */
import type { z } from 'zod';
import { isSynthesis } from './answer-strategy';
import { isVote, listsFirst } from './limits';
import { mixtureDefaults } from './mixture-defaults';
import type { Mixture } from './mixture-schema';
import { splitReference } from './model-reference';
import type { modelSpeedSchema } from './model-speed.schema';
import { type PlannedCall, planOf } from './plan';

/** Medians over the earlier calls of a model. */
export type ModelSpeed = z.infer<typeof modelSpeedSchema>;

export interface MeasuredLatency {
  /** Until the first token of the answer, after all layers. */
  firstWordMs: number;
  totalMs: number;
  /** The number of measured calls of the least measured model. */
  fewestCalls: number;
}

/** The latency if each model responds as before; null when any model was never measured. */
export function measuredLatency(
  mixture: Mixture,
  speedOf: (reference: string) => ModelSpeed | undefined,
): MeasuredLatency | null {
  const stages = stagesOf(mixture);
  const speeds = stages.flat().map(({ spec }) => speedOf(spec.model));
  const last = speeds.at(-1);
  if (last === undefined || speeds.includes(undefined)) return null;
  const durations = stages.map((calls, index) =>
    layerMs(
      mixture,
      index,
      calls.map((call) => callMs(call, speedOf)),
    ),
  );
  const totalMs = durations.reduce(sum, 0);
  const before = durations.slice(0, -1).reduce(sum, 0);
  return {
    // A proposal that was voted for or picked is there as a whole.
    firstWordMs: isSynthesis(mixture.aggregator) ? before + last.ttftMs : totalMs,
    totalMs,
    fewestCalls: Math.min(...speeds.map((speed) => speed?.calls ?? 0)),
  };
}

/** Models without measurements among those that a run calls when nothing fails. */
export function unmeasured(mixture: Mixture, speeds: readonly ModelSpeed[]): string[] {
  const asked = new Set(planOf(mixture).flatMap((calls) => calls.map(({ spec }) => spec.model)));
  return [...asked].filter((reference) => !speeds.some(({ model }) => model === reference));
}

/**
 * The paper's unit: billions of parameters that process a token, one after another. Time grows with it on
 * similar machines. Null when the size of any model is unknown.
 */
export function computeLatency(mixture: Mixture): number | null {
  const stages = stagesOf(mixture).map((calls) => calls.map(({ spec }) => activeBillions(spec.model)));
  if (stages.flat().includes(null)) return null;
  return stages.map((sizes) => Math.max(...sizes.map((size) => size ?? 0))).reduce(sum, 0);
}

/** As published by the makers. Of a mixture of experts, only the active parameters count. */
const published: ReadonlyMap<string, number> = new Map([
  ['Qwen/Qwen1.5-110B-Chat', 110],
  ['Qwen/Qwen1.5-72B-Chat', 72],
  ['microsoft/WizardLM-2-8x22B', 39],
  ['meta-llama/Llama-3-70b-chat-hf', 70],
  ['mistralai/Mixtral-8x22B-Instruct-v0.1', 39],
  ['databricks/dbrx-instruct', 36],
  ['meta-llama/Llama-3.3-70B-Instruct-Turbo', 70],
  ['openai/gpt-oss-120b', 5.1],
  ['openai/gpt-oss-20b', 3.6],
]);

/** Billions of active parameters. Names like "397B-A17B" state them; a plain "120b" states only the total. */
function activeBillions(reference: string): number | null {
  const { modelId } = splitReference(reference);
  const named = /-a(\d+(?:\.\d+)?)b(?![a-z0-9])/i.exec(modelId)?.[1];
  return published.get(modelId) ?? (named === undefined ? null : Number(named));
}

/**
 * What runs one after another: the layers, and the list of disagreements, which takes as long as an answer.
 * Windows are left out, because the need for them is known only when the references exist.
 */
function stagesOf(mixture: Mixture): PlannedCall[][] {
  const plan = planOf(mixture);
  if (isVote(mixture)) return plan.slice(0, -1);
  if (mixture.aggregator.strategy === 'rank') return [...plan.slice(0, -1), (plan.at(-1) ?? []).map(asPick)];
  return listsFirst(mixture) ? [...plan, ...plan.slice(-1)] : plan;
}

/** A pick is a number. */
function asPick(call: PlannedCall): PlannedCall {
  return { ...call, spec: { ...call.spec, maxOutputTokens: pickTokens } };
}

const pickTokens = 10;

function callMs({ spec, role }: PlannedCall, speedOf: (reference: string) => ModelSpeed | undefined): number {
  const speed = speedOf(spec.model);
  if (speed === undefined) return 0;
  const tokens = Math.min(speed.outputTokens, spec.maxOutputTokens ?? defaultLimit(role));
  return speed.ttftMs + (tokens / speed.tokensPerSecond) * 1000;
}

function defaultLimit(role: PlannedCall['role']): number {
  return role === 'aggregator' ? Number.POSITIVE_INFINITY : mixtureDefaults.maxOutputTokens;
}

/**
 * The time of the slowest call; with a quorum, of the last call that counts plus the grace period, if that is
 * sooner.
 */
function layerMs({ layers }: Mixture, index: number, calls: readonly number[]): number {
  const slowest = Math.max(...calls);
  const { quorum, graceMs = mixtureDefaults.graceMs } = layers[index] ?? {};
  const last = quorum === undefined ? undefined : calls.toSorted((a, b) => a - b)[quorum - 1];
  return last === undefined ? slowest : Math.min(slowest, last + graceMs);
}

function sum(a: number, b: number): number {
  return a + b;
}
