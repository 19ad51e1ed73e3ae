/** The schema of OpenAI's chat messages, as far as a call can be sent them. Pure. */
import { z } from 'zod';
import { isStorableText } from '@/lib/mixture/input-text';

const storable = z.string().refine(isStorableText, 'must not contain NUL or unpaired surrogates');

/** Hints about prompt caching that do not affect the answer. */
export const cacheHints = {
  cache_control: z.unknown().optional(),
  prompt_cache_breakpoint: z.unknown().optional(),
};

const textPart = z.strictObject({ type: z.literal('text'), text: storable, ...cacheHints });

const dataUrlStart = /^data:(image\/(?:png|jpeg|gif|webp));base64,/;

/**
 * A data URL with base64. Other image URLs are not fetched: a caller could make the server fetch anything.
 */
const dataUrl = z
  .string()
  .refine(
    (url) => dataUrlStart.test(url.slice(0, 40)) && !/[^A-Za-z0-9+/=]/.test(imageOf(url).data),
    'must be a data URL of a PNG, JPEG, GIF or WebP in base64: addresses elsewhere are not fetched',
  );

/** The parts of a valid data URL. */
export function imageOf(url: string): { mediaType: string; data: string } {
  return {
    mediaType: dataUrlStart.exec(url.slice(0, 40))?.[1] ?? '',
    data: url.slice(url.indexOf(',') + 1),
  };
}

const imagePart = z.strictObject({
  type: z.literal('image_url'),
  image_url: z.strictObject({ url: dataUrl, detail: z.enum(['auto', 'low', 'high']).nullish() }),
  ...cacheHints,
});

const textContent = z.union([storable, z.array(textPart).min(1)]);

const userPart = z.discriminatedUnion(
  'type',
  [textPart, imagePart],
  'must be of the type text or image_url: no other is supported',
);

const toolCall = z.object({
  id: z.string().min(1).max(256),
  type: z.literal('function').optional(),
  function: z.object({ name: z.string().min(1).max(64), arguments: storable }),
});

const refusalPart = z.strictObject({ type: z.literal('refusal'), refusal: storable });

export const messageSchema = z.discriminatedUnion(
  'role',
  [
    // Names of system and assistant messages carry no information; some clients send them.
    z.strictObject({ role: z.literal('system'), content: textContent, name: z.string().nullish() }),
    z.strictObject({ role: z.literal('developer'), content: textContent, name: z.string().nullish() }),
    z.strictObject({
      role: z.literal('user'),
      content: z.union([storable, z.array(userPart).min(1)]),
      name: storable.max(64).nullish(),
    }),
    // Clients send complete earlier answers back: reasoning, annotations and the like are ignored.
    z.object({
      role: z.literal('assistant'),
      content: z.union([storable, z.array(z.union([textPart, refusalPart]))]).nullish(),
      refusal: storable.nullish(),
      tool_calls: z.array(toolCall).nullish(),
      function_call: z.null('is not supported: use tool_calls').optional(),
      audio: z.null('is not supported').optional(),
    }),
    z.strictObject({
      role: z.literal('tool'),
      content: textContent,
      tool_call_id: z.string().min(1).max(256),
    }),
  ],
  'must have the role system, developer, user, assistant or tool',
);

export type Message = z.output<typeof messageSchema>;
