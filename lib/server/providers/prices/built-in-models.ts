/**
 * Built-in facts: the models of the presets and their prices, as models.dev listed them on `builtInDate`. USD
 * per million tokens.
 */
import type { Price } from '@/lib/spending/price';

export interface BuiltInModel {
  name: string;
  price: Price | null;
  contextTokens: number | null;
  /** This provider served the model once and no longer does. */
  retired?: true;
}

/** The month of the prices. */
export const builtInDate = '2026-07';

/** By model reference. */
export const builtInModels: ReadonlyMap<string, BuiltInModel> = new Map(
  Object.entries({
    'together/deepseek-ai/DeepSeek-V4-Pro': served('DeepSeek V4 Pro', 1.74, 3.48),
    'together/Qwen/Qwen3.5-397B-A17B': served('Qwen3.5 397B', 0.6, 3.6),
    'together/Qwen/Qwen3.6-Plus': served('Qwen3.6 Plus', 0.5, 3),
    'together/Qwen/Qwen3.7-Max': served('Qwen3.7 Max', 1.25, 3.75),
    'together/moonshotai/Kimi-K2.6': served('Kimi K2.6', 1.2, 4.5),
    'together/zai-org/GLM-5.1': served('GLM 5.1', 1.4, 4.4),
    'together/MiniMaxAI/MiniMax-M3': served('MiniMax M3', 0.3, 1.2),
    'together/openai/gpt-oss-120b': served('gpt-oss-120b', 0.15, 0.6, 131_072),
    'together/openai/gpt-oss-20b': served('gpt-oss-20b', 0.05, 0.2, 131_072),
    'together/google/gemma-4-31B-it': served('Gemma 4 31B', 0.39, 0.97),
    'together/meta-llama/Llama-3.3-70B-Instruct-Turbo': served('Llama 3.3 70B', 0.88, 0.88, 131_072),
    'together/nvidia/nemotron-3-ultra-550b-a55b': served('Nemotron 3 Ultra 550B', 0.6, 3.6),
    'together/Qwen/Qwen3.5-9B': served('Qwen3.5 9B', 0.17, 0.25),
    'together/Qwen/Qwen1.5-110B-Chat': retired('Qwen1.5 110B', 32_768),
    'together/Qwen/Qwen1.5-72B-Chat': retired('Qwen1.5 72B', 32_768),
    'together/microsoft/WizardLM-2-8x22B': retired('WizardLM-2 8x22B', 65_536),
    'together/meta-llama/Llama-3-70b-chat-hf': retired('Llama 3 70B', 8_192),
    'together/mistralai/Mixtral-8x22B-Instruct-v0.1': retired('Mixtral 8x22B', 65_536),
    'together/databricks/dbrx-instruct': retired('DBRX', 32_768),
    'openai/gpt-4o': {
      name: 'GPT-4o',
      price: { input: 2.5, cachedInput: 1.25, output: 10 },
      contextTokens: 128_000,
    },
  }),
);

/** Whether the provider no longer serves the model. */
export function isRetired(reference: string): boolean {
  return builtInModels.get(reference)?.retired === true;
}

function served(
  name: string,
  input: number,
  output: number,
  contextTokens: number | null = null,
): BuiltInModel {
  return { name, price: { input, output }, contextTokens };
}

function retired(name: string, contextTokens: number): BuiltInModel {
  return { name, price: null, contextTokens, retired: true };
}
