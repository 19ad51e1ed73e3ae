/**
 * The contract between the server and whoever asks it: what a request body must be, here, and what an answer is, in
 * `answers.ts`. Bodies are parsed by these schemas and by nothing else.
 */
import { z } from 'zod';
import { limits } from '@/lib/mixture/limits';
import { isScripted } from '@/lib/mixture/model';
import { mixtureSchema, modelReferenceSchema } from '@/lib/mixture/schema';
import { inputText } from '@/lib/mixture/text';

export type * from './answers';

const idSchema = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[A-Za-z0-9_-]+$/, 'is not an id');
const clientIdSchema = idSchema.describe(
  'The caller’s own id for this request: the same one again returns the same run.',
);
const titleSchema = inputText({ min: 1, max: 200 });

export const createConversationBody = z.strictObject({ title: titleSchema.optional() });

export const updateConversationBody = z
  .strictObject({
    title: titleSchema.optional(),
    pinned: z.boolean().optional(),
    deleted: z
      .literal(false)
      .optional()
      .describe('Takes a deletion back, for as long as the deleted conversation is kept (a day).'),
  })
  .refine((body) => Object.keys(body).length > 0, { message: 'must change at least one field' });

export const createRunBody = z.strictObject({
  content: inputText({ min: 1, max: limits.messageLength }),
  mixture: z.union([z.string().min(1).max(64), mixtureSchema]).describe('A slug, or a whole mixture.'),
  parentId: idSchema
    .nullable()
    .optional()
    .describe(
      'What the question follows: a run’s id, or a message’s for its newest run; null for the beginning. Left out, ' +
        'the newest run of the conversation. The same content at the same place is the same message with one more run.',
    ),
  clientId: clientIdSchema.optional(),
});

/** For a run that keeps calls of an earlier one: `/resume` and `/calls/:call/retry`. */
export const redoBody = z.strictObject({ clientId: clientIdSchema.optional() });

export const listConversationsQuery = z.object({
  search: z.string().max(200).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});

export const readConversationQuery = z.object({
  turns: z.coerce
    .number()
    .int()
    .min(1)
    .max(100)
    .optional()
    .describe('How many turns come with their runs, from the end of the branch on. All without it.'),
  run: z
    .string()
    .max(64)
    .optional()
    .describe('The branch goes through this run; without it, it is the newest.'),
});

export const usageQuery = z.object({
  days: z.coerce.number().int().min(1).max(366).default(30).describe('How many days back from today, UTC.'),
});

export const doubtfulModelsQuery = z.object({
  references: z
    .string()
    .max(20_000)
    .default('')
    .describe('References to be asked about, with spaces between them: no reference holds one.')
    .transform((text) => text.split(' ').filter((reference) => reference.includes('/'))),
});

/** For saving a mixture and for changing a saved one: always the whole of it. */
export const mixtureBody = mixtureSchema;

export const createShareBody = z.strictObject({
  runId: idSchema
    .optional()
    .describe('The run at the end of the branch to share; left out, the newest branch.'),
});

/** Sent as a header: so visible ASCII, in one piece. */
const keySchema = z
  .string()
  .trim()
  .min(4, 'is shorter than any key (4 characters)')
  .max(4096)
  .regex(/^[!-~]+$/, 'has characters that no key has (spaces, line breaks, letters with accents)');

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
/** Whether it may be called is judged where the network's policy is known. */
const baseUrlSchema = z.string().trim().min(1).max(500);

export const createProviderBody = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'must be small letters, digits and hyphens, at most 40')
    .optional()
    .describe('The first part of its models’ references; made of the name when left out.'),
  name: providerNameSchema,
  baseUrl: baseUrlSchema,
  key: keySchema.optional(),
  headers: headersSchema.optional(),
});

export const updateProviderBody = z
  .strictObject({
    name: providerNameSchema.optional(),
    baseUrl: baseUrlSchema.optional(),
    key: keySchema.nullable().optional().describe('Null takes the key away.'),
    headers: headersSchema.optional().describe('All of them: they replace those there were.'),
  })
  .refine((body) => Object.keys(body).length > 0, { message: 'must change at least one field' });

export const testProviderBody = z.strictObject({
  model: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .describe('The provider’s own id of the model; left out, one is chosen.'),
});

/** USD per million tokens. Zero is a price: a person may know that a model costs nothing. */
const usdPerMillionSchema = z
  .number('must be a number of USD per million tokens')
  .min(0, 'must not be negative')
  .max(100_000, 'must be at most $100,000 per million tokens');

/** For a person's own price of a model; null hands it back to the catalogue. */
export const ownPriceBody = z.strictObject({
  model: modelReferenceSchema.refine((reference) => !isScripted(reference), {
    message: 'is a scripted demo, which costs nothing',
  }),
  price: z
    .strictObject({
      input: usdPerMillionSchema,
      output: usdPerMillionSchema,
      cachedInput: usdPerMillionSchema.optional().describe('Left out: as the input.'),
    })
    .nullable(),
});

export type OwnPriceBody = z.input<typeof ownPriceBody>;

export type CreateProviderBody = z.input<typeof createProviderBody>;
export type UpdateProviderBody = z.input<typeof updateProviderBody>;

export type CreateRunBody = z.input<typeof createRunBody>;
