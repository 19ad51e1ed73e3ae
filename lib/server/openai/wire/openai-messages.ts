/** The schema of OpenAI's chat messages, as far as a call can be sent them. Pure. */
import { z } from 'zod';
import { isStorableText } from '@/lib/mixture/input-text';
import { imageInUrl, isWebAddress } from './fields/image-url';

const storable = z.string().refine(isStorableText, 'must not contain NUL or unpaired surrogates');

const textPart = z.looseObject({ type: z.literal('text'), text: storable });

const imageUrl = z
  .string()
  .refine(
    (url) => isWebAddress(url) || imageInUrl(url) !== null,
    'must be a PNG, JPEG, GIF or WebP: a data URL in base64, or an http or https address',
  );

/** Some clients send the URL alone. */
const imagePart = z.looseObject({
  type: z.literal('image_url'),
  image_url: z.union([imageUrl, z.looseObject({ url: imageUrl, detail: z.string().nullish() })]),
});

const seenPart = z.discriminatedUnion(
  'type',
  [textPart, imagePart],
  'must be of the type text or image_url: no other is supported',
);

/** Null and an empty list are what some clients send for an empty text. */
const textContent = z.union([storable, z.array(textPart)]).nullish();
const seenContent = z.union([storable, z.array(seenPart)]).nullish();

/** Some servers write the arguments as an object. */
const toolCallInput = z.union([storable, z.record(z.string(), z.unknown())]);

const toolCall = z.looseObject({
  id: z.string().min(1).max(256),
  type: z.literal('function').nullish(),
  function: z.looseObject({ name: storable.min(1).max(512), arguments: toolCallInput.nullish() }),
});

/** Text, a refusal, or what another client shows beside them, such as reasoning. */
const writtenPart = z.looseObject({
  type: z.string(),
  text: storable.nullish(),
  refusal: storable.nullish(),
});

const speaker = storable.max(256).nullish();

/**
 * Every kind of message may have further keys: clients send complete earlier answers back, and hints of other
 * providers.
 */
const kinds = {
  // Names of system and assistant messages carry no information; some clients send them.
  system: z.looseObject({ role: z.literal('system'), content: textContent, name: speaker }),
  developer: z.looseObject({ role: z.literal('developer'), content: textContent, name: speaker }),
  user: z.looseObject({ role: z.literal('user'), content: seenContent, name: speaker }),
  assistant: z.looseObject({
    role: z.literal('assistant'),
    content: z.union([storable, z.array(writtenPart)]).nullish(),
    refusal: storable.nullish(),
    tool_calls: z.array(toolCall).nullish(),
    function_call: z
      .looseObject({ name: storable.min(1).max(512), arguments: toolCallInput.nullish() })
      .nullish(),
    audio: z.null('is not supported').optional(),
  }),
  tool: z.looseObject({
    role: z.literal('tool'),
    content: seenContent,
    tool_call_id: z.string().min(1).max(256),
    name: speaker,
  }),
  function: z.looseObject({ role: z.literal('function'), content: textContent, name: storable.max(512) }),
};

export const messageSchema = z.discriminatedUnion(
  'role',
  [kinds.system, kinds.developer, kinds.user, kinds.assistant, kinds.tool, kinds.function],
  'must have the role system, developer, user, assistant, tool or function',
);

export type Message = z.output<typeof messageSchema>;
export type SeenContent = z.output<typeof seenContent>;
export type SeenPart = z.output<typeof seenPart>;
export type WrittenContent = (Message & { role: 'assistant' })['content'];

/** Keys of earlier answers, which clients send back and nobody reads, and marks of a begun answer. */
const keysOfAnswers = [
  'annotations',
  'reasoning',
  'reasoning_content',
  'reasoning_details',
  'thinking',
  'parsed',
  'partial',
  'prefix',
  'refusal',
  'provider_specific_fields',
  'id',
  'index',
];

/** The names of keys inside messages that are not used. */
export function unusedKeysOf(message: Message): string[] {
  const known = Object.keys(kinds[message.role].shape);
  const parts = Array.isArray(message.content) ? message.content : [];
  return [
    ...keysBeside(message, [...known, ...keysOfAnswers]),
    ...parts.flatMap((part) => unusedKeysOfPart(part, message.role)),
  ];
}

/** Of an assistant's message, parts other than its text are not sent again. */
function unusedKeysOfPart(part: { type: string }, role: Message['role']): string[] {
  const isUnused = role === 'assistant' && !['text', 'refusal', ...keysOfAnswers].includes(part.type);
  if (isUnused) return [part.type];
  return keysBeside(part, ['type', 'text', 'refusal', 'image_url', ...keysOfAnswers]);
}

/** Null counts as absent. */
export function keysBeside(object: object, known: readonly string[]): string[] {
  return Object.entries(object).flatMap(([key, value]) =>
    value === null || value === undefined || known.includes(key) ? [] : [key],
  );
}
