/** JSON Schemas (draft 2020-12, as OpenAPI 3.1 has them) out of zod's. Pure. */
import { z } from 'zod';

export type JsonSchema = z.core.JSONSchema.BaseSchema;

export interface JsonSchemas {
  /** The named ones, for the document's components. */
  components: Record<string, JsonSchema>;
  /** A schema as it stands where it is used: a reference to its name, or the whole of it. */
  of(schema: z.ZodType): JsonSchema;
}

/**
 * Everything is described as it goes over the wire, before it is parsed: so what has a default may be left out.
 * @param unnamed those that are used beside the named ones: no other can be asked for.
 */
export function jsonSchemasOf(named: Record<string, z.ZodType>, unnamed: readonly z.ZodType[]): JsonSchemas {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  for (const [index, schema] of unnamed.entries()) {
    if (!registry.has(schema)) registry.add(schema, { id: `#${index}` });
  }
  const { schemas } = z.toJSONSchema(registry, {
    io: 'input',
    uri: (id) => `#/components/schemas/${id}`,
    override: ({ jsonSchema }) => withoutSafeBounds(jsonSchema),
  });
  const plain = (id: string): JsonSchema => {
    const { $schema: _, $id: __, ...schema } = schemas[id] ?? {};
    return schema;
  };
  return {
    components: Object.fromEntries(Object.keys(named).map((id) => [id, plain(id)])),
    of(schema) {
      const id = registry.get(schema)?.id;
      if (id === undefined) throw new Error('A schema is asked for that was not handed in');
      return id in named ? { $ref: `#/components/schemas/${id}` } : plain(id);
    },
  };
}

/** That a whole number is one that JavaScript can hold goes without saying. */
function withoutSafeBounds(schema: JsonSchema): void {
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
}
