/**
 * The mixtures that come with Strata, by slug. They are read-only; a person duplicates one to change it.
 *
 * The papers' mixtures keep their historical model ids. These models are no longer served, so the presets are
 * a record. The `open-*` presets have the same shapes with models that Together serves today; the `demo*`
 * presets need no key.
 */
import type { Mixture, Proposer } from './mixture-schema';

const paperProposers = proposers([
  'together/Qwen/Qwen1.5-110B-Chat',
  'together/Qwen/Qwen1.5-72B-Chat',
  'together/microsoft/WizardLM-2-8x22B',
  'together/meta-llama/Llama-3-70b-chat-hf',
  'together/mistralai/Mixtral-8x22B-Instruct-v0.1',
  'together/databricks/dbrx-instruct',
]);

const openProposers = proposers([
  'together/deepseek-ai/DeepSeek-V4-Pro',
  'together/Qwen/Qwen3.5-397B-A17B',
  'together/zai-org/GLM-5.1',
  'together/moonshotai/Kimi-K2.6',
  'together/openai/gpt-oss-120b',
  'together/MiniMaxAI/MiniMax-M3',
]);

const demoProposers = proposers([
  'demo/careful',
  'demo/blunt',
  'demo/sceptic',
  'demo/storyteller',
  'demo/engineer',
  'demo/teacher',
]);

/** Always available: its models need no key. */
export const demoMixture: Mixture = {
  name: 'Demo',
  description: 'Six scripted voices in two layers and a scripted editor. No key, no network, no AI.',
  layers: [{ proposers: demoProposers }, { proposers: demoProposers }],
  aggregator: { model: 'demo/editor' },
};

export const presets: ReadonlyMap<string, Mixture> = new Map<string, Mixture>([
  ['demo', demoMixture],
  [
    'demo-compared',
    {
      name: 'Demo, compared',
      description:
        'Six scripted voices; before the scripted editor answers, it lists what they agree and disagree on. No AI.',
      layers: [{ proposers: demoProposers }],
      aggregator: { model: 'demo/editor', structuredDisagreement: true },
    },
  ],
  [
    'open-moa',
    {
      name: 'Open MoA',
      description: 'The paper’s three layers with open models that Together serves today.',
      layers: [{ proposers: openProposers }, { proposers: openProposers }],
      aggregator: { model: 'together/zai-org/GLM-5.1' },
      referenceFormat: 'paper',
    },
  ],
  [
    'open-moa-lite',
    {
      name: 'Open MoA Lite',
      description: 'One layer of open proposers and an aggregator: about half the calls and the wait.',
      layers: [{ proposers: openProposers }],
      aggregator: { model: 'together/zai-org/GLM-5.1' },
      referenceFormat: 'paper',
    },
  ],
  [
    'together-moa',
    {
      name: 'Together MoA',
      description: 'As measured in 2024: 65.1% on AlpacaEval 2.0 (length-controlled).',
      layers: [{ proposers: paperProposers }, { proposers: paperProposers }],
      aggregator: { model: 'together/Qwen/Qwen1.5-110B-Chat' },
      referenceFormat: 'paper',
    },
  ],
  [
    'together-moa-gpt-4o',
    {
      name: 'Together MoA with GPT-4o',
      description: 'As measured in 2024, GPT-4o as the aggregator: 65.7%.',
      layers: [{ proposers: paperProposers }, { proposers: paperProposers }],
      aggregator: { model: 'openai/gpt-4o' },
      referenceFormat: 'paper',
    },
  ],
  [
    'together-moa-lite',
    {
      name: 'Together MoA-Lite',
      description: 'As measured in 2024: two layers, 59.3% at about GPT-4o’s cost.',
      layers: [{ proposers: paperProposers }],
      aggregator: { model: 'together/Qwen/Qwen1.5-72B-Chat' },
      referenceFormat: 'paper',
    },
  ],
  [
    'self-moa',
    {
      name: 'Self-MoA',
      description: 'One model sampled six times (arXiv 2502.00674): 65.7%.',
      layers: [{ proposers: proposers(Array(6).fill('together/microsoft/WizardLM-2-8x22B')) }],
      aggregator: { model: 'together/Qwen/Qwen1.5-110B-Chat' },
      referenceFormat: 'paper',
    },
  ],
]);

function proposers(models: readonly string[]): Proposer[] {
  return models.map((model) => ({ model }));
}
