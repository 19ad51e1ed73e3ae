import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { openApiDocument } from './openapi-document';
import { components } from './schema-components';

// As it is sent: only JSON, without undefined values.
const document = JSON.parse(JSON.stringify(openApiDocument()));

test('the document is valid by the schema of the OpenAPI Initiative, and every reference in it resolves', async () => {
  const validator = new Validator();
  const { valid, errors } = await validator.validate(structuredClone(document));
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
  expect(validator.version).toBe('3.1');
  expect(() => validator.resolveRefs()).not.toThrow();
});

test('each named schema exists once, for requests and responses', () => {
  expect(Object.keys(document.components.schemas).toSorted()).toEqual(Object.keys(components).toSorted());
});

test('responses allow additional properties, and requests do not', () => {
  const { Usage, Run, Mixture } = document.components.schemas;
  expect(Usage).not.toHaveProperty('additionalProperties');
  expect(Run.properties.usage).toEqual({
    $ref: '#/components/schemas/Usage',
    description: expect.any(String),
  });
  expect(Mixture.additionalProperties).toBe(false);
});

test('no integer has the safe-integer bounds of JavaScript', () => {
  expect(JSON.stringify(document)).not.toContain(String(Number.MAX_SAFE_INTEGER));
});

const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats.default(ajv);
ajv.addSchema(document, 'strata');

const examples = Object.entries<Record<string, OperationObject>>(document.paths).flatMap(
  ([path, operations]) =>
    Object.entries(operations).flatMap(([method, { requestBody }]) => {
      const content = requestBody?.content['application/json'];
      return content === undefined
        ? []
        : [{ name: `${method} ${path}`, path, method, example: content.example }];
    }),
);

interface OperationObject {
  requestBody?: { content: Record<'application/json', { schema: object; example: unknown }> };
}

describe('examples of bodies', () => {
  test('examples exist', () => expect(examples.length).toBeGreaterThan(10));

  test.each(examples)('$name is valid by its schema', ({ path, method, example }) => {
    const pointer = ['paths', path, method, 'requestBody', 'content', 'application/json', 'schema']
      .map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')))
      .join('/');
    const validate = ajv.getSchema(`strata#/${pointer}`);
    expect(validate?.(example), JSON.stringify(validate?.errors)).toBe(true);
  });
});
