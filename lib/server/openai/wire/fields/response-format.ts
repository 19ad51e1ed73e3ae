/** `response_format`: its schema, and what the aggregator is asked for. Pure. */
import { z } from 'zod';
import type { ResponseFormat } from '@/lib/moa/messages/call-request';
import { text } from './field-types';

const jsonSchema = z.record(z.string(), z.unknown());

export const responseFormatField = z.discriminatedUnion(
  'type',
  [
    z.looseObject({ type: z.literal('text') }),
    // Together and llama.cpp take a schema here.
    z.looseObject({ type: z.literal('json_object'), schema: jsonSchema.nullish() }),
    z.looseObject({
      type: z.literal('json_schema'),
      json_schema: z.looseObject({
        name: text(512).nullish(),
        description: text(20_000).nullish(),
        schema: jsonSchema.nullish(),
        strict: z.boolean().nullish(),
      }),
    }),
  ],
  'must be of the type text, json_object or json_schema',
);

/** Undefined for free text. */
export function responseFormatOf(
  field: z.output<typeof responseFormatField> | undefined,
): ResponseFormat | undefined {
  if (field === undefined || field.type === 'text') return undefined;
  if (field.type === 'json_object')
    return { type: 'json', ...(field.schema ? { schema: field.schema } : {}) };
  const { name, schema, description, strict } = field.json_schema;
  return {
    type: 'json',
    name: labelOf(name ?? ''),
    strict: strict ?? false,
    ...(schema ? { schema } : {}),
    ...(description ? { description } : {}),
  };
}

/** A label that every provider takes: OpenAI's accepts 64 letters, digits, _ and -. */
function labelOf(name: string): string {
  return name.replace(/[^A-Za-z0-9_-]/g, '_').slice(0, 64) || 'response';
}
