/** Replaces the names of models by neutral ones, the same throughout a share. Pure. */
import type { SharedConversation, SharedRun } from '@/lib/contract/share-contract';
import { otherModelOf } from '@/lib/format/other-model';
import type { Mixture, Proposer } from '@/lib/mixture/mixture-schema';
import { hiddenReference, readableName, splitReference } from '@/lib/mixture/model-reference';
import { fallbacksOf, planOf } from '@/lib/mixture/plan';
import type { CallState } from '@/lib/moa/events/run-state';
import type { StoredRequest } from '@/lib/moa/messages/stored-request';
import { mapStrings } from './map-strings';

/** Every model is "Model A", "Model B", … by its first place in the share. Questions and answers stay. */
export function withNeutralModels(shared: SharedConversation): SharedConversation {
  const names = neutralNames(shared.runs);
  return { ...shared, runs: shared.runs.map((run) => neutralRun(run, names)) };
}

interface NeutralNames {
  /** A reference of a model, or the name that a provider gave it. */
  of(model: string): string;
  /** The neutral name of a string that is a reference of a model; any other string as it is. */
  ifModel(text: string): string;
  /** A text with neutral names. */
  inText(text: string): string;
  /** Whether a text has a word in common with the name of a model, as "Six times Qwen" has. */
  mayBeIn(text: string): boolean;
}

function neutralNames(runs: readonly SharedRun[]): NeutralNames {
  const models = [...new Set(runs.flatMap(modelsOfRun))];
  const neutral = new Map(models.map((model, index) => [model, hiddenReference(model, lettersOf(index))]));
  const words = new Map<string, string>();
  for (const [model, instead] of neutral)
    for (const name of namesOf(model))
      if (!words.has(name)) words.set(name, readableName(splitReference(instead).modelId));
  const pattern = patternOf([...words.keys()]);
  const inText = (text: string) =>
    pattern === null ? text : text.replace(pattern, (name) => words.get(name.toLowerCase()) ?? name);
  const parts = new Set(models.flatMap((model) => wordsOf(splitReference(model).modelId)));
  return {
    of: (model) => neutral.get(model) ?? hiddenReference(model, 'X'),
    ifModel: (text) => neutral.get(text) ?? text,
    inText,
    mayBeIn: (text) => wordsOf(text).some((word) => word.length > 2 && parts.has(word)),
  };
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
}

/** In the order of the run. */
function modelsOfRun({ mixture, calls, requests = {} }: SharedRun): string[] {
  const planned = planOf(mixture).flat();
  return [
    ...planned.flatMap(({ spec }) => [spec.model, ...fallbacksOf(spec)]),
    ...calls.flatMap((call) => [
      call.model,
      ...call.failures.map(({ model }) => model),
      ...(otherModelOf(call) === null ? [] : [call.answeredBy ?? '']),
    ]),
    ...Object.values(requests).map(({ model }) => model),
  ].filter((model) => model !== '');
}

/** In lower case: how texts may name the model. A single letter is a word of its own. */
function namesOf(model: string): string[] {
  const { modelId } = splitReference(model);
  const own = modelId.slice(modelId.lastIndexOf('/') + 1);
  return [model, modelId, own, readableName(modelId)]
    .map((name) => name.toLowerCase())
    .filter((name) => name.length > 1);
}

/** Finds the names, longest first, where they are whole words. */
function patternOf(names: readonly string[]): RegExp | null {
  if (names.length === 0) return null;
  const escaped = names.toSorted((a, b) => b.length - a.length).map((name) => RegExp.escape(name));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

function neutralRun(run: SharedRun, names: NeutralNames): SharedRun {
  return {
    ...run,
    mixture: neutralMixture(run.mixture, names),
    error: run.error === null ? null : names.inText(run.error),
    calls: run.calls.map((call) => neutralCall(call, names)),
    ...(run.requests === undefined
      ? {}
      : {
          requests: Object.fromEntries(
            Object.entries(run.requests).map(([call, request]) => [call, neutralRequest(request, names)]),
          ),
        }),
  };
}

function neutralMixture(mixture: Mixture, names: NeutralNames): Mixture {
  // A description is mostly about the models.
  const { description: _, systemPrompt, ...rest } = mixture;
  const { fallbacks, ...aggregator } = mixture.aggregator;
  const slot = <T extends Proposer>({ instructions, ...spec }: T) => ({
    ...spec,
    model: names.of(spec.model),
    ...(instructions === undefined ? {} : { instructions: names.inText(instructions) }),
  });
  return {
    ...rest,
    ...(systemPrompt === undefined ? {} : { systemPrompt: names.inText(systemPrompt) }),
    name: names.mayBeIn(mixture.name) ? 'Mixture' : mixture.name,
    layers: mixture.layers.map((layer) => ({ ...layer, proposers: layer.proposers.map(slot) })),
    aggregator: { ...slot(aggregator), ...(fallbacks && { fallbacks: fallbacks.map(names.of) }) },
  };
}

function neutralCall({ answeredBy, text, reasoning, ...call }: CallState, names: NeutralNames): CallState {
  const other = otherModelOf({ model: call.model, answeredBy });
  return {
    // Whatever else a call holds may be a reference, too.
    ...mapStrings(call, names.ifModel),
    text,
    reasoning,
    error: call.error && { ...call.error, message: names.inText(call.error.message) },
    failures: call.failures.map((failure) => ({
      ...failure,
      model: names.of(failure.model),
      error: { ...failure.error, message: names.inText(failure.error.message) },
    })),
    notes: call.notes.map(names.inText),
    ...(other === null ? {} : { answeredBy: splitReference(names.of(other)).modelId }),
  };
}

/** What people and models wrote stays, except for the literal text of system messages. */
function neutralRequest({ passedOn, ...request }: StoredRequest, names: NeutralNames): StoredRequest {
  return {
    ...request,
    ...(passedOn === undefined ? {} : { passedOn: mapStrings(passedOn, names.inText) }),
    model: names.of(request.model),
    messages: request.messages.map((message) => {
      if (message.role !== 'system') return message;
      if ('content' in message) return { ...message, content: names.inText(message.content) };
      const pieces = message.pieces.map((piece) => (typeof piece === 'string' ? names.inText(piece) : piece));
      return { ...message, pieces };
    }),
  };
}

/** "A" to "Z", then "AA" and so on. */
function lettersOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : lettersOf(Math.floor(index / 26) - 1) + last;
}
