/** Bodies and answers of `/api/providers`. */
import { z } from 'zod';
import { inputText } from '@/lib/mixture/input-text';
import { cleanKey, keyCharacters } from '../clean-key';
import { normalBaseUrl } from './normal-base-url';

const keySchema = z
  .string()
  .max(4096)
  .overwrite(cleanKey)
  .min(4, 'is shorter than any key (4 characters)')
  .regex(keyCharacters, 'has characters that no key has (spaces, line breaks, letters with accents)');

const forbiddenHeaders =
  /^(host|connection|content-length|content-type|transfer-encoding|te|trailer|upgrade|expect|keep-alive|proxy-.*)$/i;

const headersSchema = z
  .record(
    z
      .string()
      .max(100)
      .regex(/^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/, 'is not a header’s name')
      .refine((name) => !forbiddenHeaders.test(name), 'is a header that Strata sets itself'),
    z
      .string()
      .trim()
      .min(1)
      .max(4096)
      .regex(/^[ -~]+$/, 'has characters that no header has (line breaks, letters with accents)'),
  )
  .refine((headers) => Object.keys(headers).length <= 20, 'are more than 20 headers');

const providerNameSchema = inputText({ min: 1, max: 60 });

/** Whether it may be called is decided by the network policy. */
const baseUrlSchema = z
  .string()
  .max(500)
  .overwrite(normalBaseUrl)
  .min(1)
  .describe(
    'Addresses of operations below it are shortened to it. What answers below a bare host is found out.',
  );

export const createProviderBody = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'must be small letters, digits and hyphens, at most 40')
    .optional()
    .describe('The first part of the references of its models; by default made from the name.'),
  name: providerNameSchema,
  baseUrl: baseUrlSchema,
  key: keySchema.optional(),
  headers: headersSchema.optional(),
});

export const updateProviderBody = z
  .strictObject({
    name: providerNameSchema.optional(),
    baseUrl: baseUrlSchema.optional(),
    key: keySchema.nullable().optional().describe('Null removes the key.'),
    headers: headersSchema.optional().describe('Replaces all headers.'),
  })
  .refine((body) => Object.keys(body).length > 0, { message: 'must change at least one field' });

export const ownKeyBody = z.strictObject({ key: keySchema });

export type OwnKeyBody = z.input<typeof ownKeyBody>;

export const testProviderBody = z.strictObject({
  model: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .describe('The provider’s id of the model; by default one is chosen.'),
});

export type CreateProviderBody = z.input<typeof createProviderBody>;

export type UpdateProviderBody = z.input<typeof updateProviderBody>;

export const providerEntrySchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: z
    .enum(['known', 'endpoint'])
    .describe('A known provider needs only a key; an endpoint is any server with OpenAI’s wire format.'),
  baseUrl: z.string().nullable().describe('Null for a known provider, which has its own address.'),
  source: z
    .enum(['environment', 'settings'])
    .nullable()
    .describe('The source of its configuration; null if it cannot be called.'),
  variable: z
    .string()
    .nullable()
    .describe('The environment variable of its key; null for an endpoint from Settings.'),
  hasKey: z.boolean(),
  keyLastFour: z
    .string()
    .nullable()
    .describe('Only for keys from Settings that are long enough for this to be safe.'),
  headerNames: z
    .array(z.string())
    .describe('The names of additional headers. Their values are never returned.'),
  problem: z.string().nullable().describe('Why the stored configuration cannot be used; null if it can.'),
});

export type ProviderEntry = z.infer<typeof providerEntrySchema>;

export const providersAnswerSchema = z.object({
  items: z.array(providerEntrySchema),
  ollama: z.object({ baseUrl: z.string(), found: z.boolean() }),
});

export type ProvidersAnswer = z.infer<typeof providersAnswerSchema>;

export const providerTestSchema = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    model: z.string(),
    baseUrl: z.string().describe('The address that answered.'),
    ttftMs: z.number(),
  }),
  z.object({ ok: z.literal(false), reason: z.string() }),
]);

export type ProviderTest = z.infer<typeof providerTestSchema>;

export const ownKeySchema = z.object({
  providerId: z.string(),
  name: z.string(),
  hasKey: z.boolean().describe('Whether you have a key of your own. It takes precedence over the team’s.'),
  keyLastFour: z.string().nullable().describe('Null for a key that is too short for this to be safe.'),
  teamHasKey: z.boolean(),
  problem: z.string().nullable().describe('Why the stored key cannot be used; null if it can.'),
});

export type OwnKey = z.infer<typeof ownKeySchema>;

export const ownKeysAnswerSchema = z.object({ items: z.array(ownKeySchema) });

export type OwnKeysAnswer = z.infer<typeof ownKeysAnswerSchema>;
