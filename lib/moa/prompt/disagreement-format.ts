/** The form of the list of disagreement, for providers that can hold a model to a schema. */
import type { CallRequest, JsonSchema } from '@/lib/moa/messages/call-request';

const text = { type: 'string' };
const point = object({ point: text, responses: listOf({ type: 'integer' }) });

/**
 * Nothing but types, every field required and none beside them: what OpenAI's strict mode asks for, and within what
 * the other providers know.
 */
export const disagreementFormat: NonNullable<CallRequest['responseFormat']> = {
  type: 'json',
  name: 'disagreement',
  schema: object({
    consensus: listOf(point),
    contradictions: listOf(object({ about: text, claims: listOf(point) })),
    partialCoverage: listOf(point),
    uniqueInsights: listOf(point),
  }),
};

function listOf(items: JsonSchema): JsonSchema {
  return { type: 'array', items };
}

function object(properties: Record<string, JsonSchema>): JsonSchema {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}
