/** The contract of what concerns programs: their keys, and the list of what they asked. As `contract.ts`. */
import { z } from 'zod';
import { inputText } from '@/lib/mixture/text';
import type { RunState } from '@/lib/moa/run-state';

/** How much of the layers a program is told as reasoning: nothing, a line a call, or what every call writes. */
export const layersTold = ['off', 'titles', 'full'] as const;
export type LayersTold = (typeof layersTold)[number];

const apiKeyFields = {
  name: inputText({ min: 1, max: 60 }),
  /** USD; null for no limit beside the app's own budgets. */
  budgetPerDayUsd: z.number().min(0.0001, 'must be at least $0.0001').max(1_000_000).nullable(),
  requestsPerMinute: z.int().min(1, 'must be at least 1').max(100_000).nullable(),
  /** Slugs; null for every mixture, and whole ones given with a request. */
  mixtures: z.array(z.string().min(1).max(64)).max(500).nullable(),
  /** Whether what it asks is kept. Where it is not, no request can ask for it. */
  keeps: z.boolean(),
  layers: z.enum(layersTold),
};

export const createApiKeyBody = z.strictObject({
  ...apiKeyFields,
  budgetPerDayUsd: apiKeyFields.budgetPerDayUsd.default(null),
  requestsPerMinute: apiKeyFields.requestsPerMinute.default(null),
  mixtures: apiKeyFields.mixtures.default(null),
  keeps: apiKeyFields.keeps.default(true),
  layers: apiKeyFields.layers.default('off'),
});

export const updateApiKeyBody = z
  .strictObject(apiKeyFields)
  .partial()
  .refine((body) => Object.keys(body).length > 0, { message: 'must change at least one field' });

export type CreateApiKeyBody = z.input<typeof createApiKeyBody>;
export type UpdateApiKeyBody = z.input<typeof updateApiKeyBody>;

/** A key that programs ask with. Its secret was told once, when it was made. */
export interface ApiKeyEntry {
  id: string;
  name: string;
  lastFour: string;
  budgetPerDayUsd: number | null;
  requestsPerMinute: number | null;
  mixtures: string[] | null;
  keeps: boolean;
  layers: LayersTold;
  createdAt: string;
  /** To within a minute; null when it never was. */
  lastUsedAt: string | null;
  /** USD, this day, UTC. */
  spentTodayUsd: number;
}

export interface ApiKeysAnswer {
  items: ApiKeyEntry[];
  /** Which programs need one: all, or those that are not on this machine. */
  neededBy: 'everybody' | 'others';
}

export interface NewApiKey {
  /** The whole key. It is told this once. */
  key: string;
  entry: ApiKeyEntry;
}

export const listProgramRunsQuery = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});

/** A run that a program asked for, as the list of them shows it. */
export interface ProgramRunEntry {
  id: string;
  conversationId: string;
  /** The first words of its question. */
  title: string;
  mixtureName: string;
  /** Null without a key. */
  keyName: string | null;
  /** The program's own name for whoever it asked for. */
  user: string | null;
  status: RunState['status'];
  costUsd: number | null;
  durationMs: number | null;
  startedAt: string;
}

export interface ProgramRunPage {
  items: ProgramRunEntry[];
  nextCursor: string | null;
}
