/** The JSON schema of the list of disagreements, for providers that enforce schemas. */
import type { CallRequest, JsonSchema } from '@/lib/moa/messages/call-request';

const text = { type: 'string' };
const point = object({ point: text, responses: listOf({ type: 'integer' }) });

/**
 * Only types, every field required and no others: what OpenAI's strict mode requires, and what the other
 * providers support.
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
