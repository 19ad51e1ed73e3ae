import { expect, test } from 'vitest';
import { createRunBody } from '@/lib/contract/run-contract';
import { StrataError } from '@/lib/errors';
import { readBody } from './read-body';

async function refusal(body: BodyInit, type = 'application/json'): Promise<StrataError> {
  const request = new Request('http://x', { method: 'POST', body, headers: { 'content-type': type } });
  const error = await readBody(request, createRunBody).then(
    () => null,
    (cause: unknown) => cause,
  );
  if (!StrataError.isInstance(error)) throw new Error(`expected a refusal, got ${String(error)}`);
  return error;
}

const valid = { content: 'Why?', mixture: 'demo' };
const mixture = {
  name: 'M',
  layers: [{ proposers: [{ model: 'demo/careful' }] }],
  aggregator: { model: 'demo/editor' },
};
const withField = (field: object) => JSON.stringify({ ...valid, ...field });

test.each([
  ['a missing field', JSON.stringify({ mixture: 'demo' }), '/content'],
  ['a wrong type', withField({ content: 7 }), '/content'],
  ['an empty message', withField({ content: '  \n' }), '/content'],
  ['a message that is too long', withField({ content: 'x'.repeat(100_001) }), '/content'],
  ['NUL in text', withField({ content: 'a\0b' }), '/content'],
  ['a lone surrogate', '{"content":"a\\ud800","mixture":"demo"}', '/content'],
  ['an unknown field', withField({ colour: 'red' }), '/colour'],
  ['an id with 10,000 characters', withField({ parentId: 'x'.repeat(10_000) }), '/parentId'],
  ['a mixture without layers', withField({ mixture: { ...mixture, layers: undefined } }), '/mixture/layers'],
  [
    'too many layers',
    withField({ mixture: { ...mixture, layers: Array(6).fill(mixture.layers[0]) } }),
    '/mixture/layers',
  ],
  [
    'too many slots',
    withField({
      mixture: { ...mixture, layers: [{ proposers: Array(13).fill({ model: 'demo/careful' }) }] },
    }),
    '/mixture/layers/0/proposers',
  ],
  [
    'too many calls',
    withField({
      mixture: {
        ...mixture,
        layers: Array(4).fill({ proposers: Array(10).fill({ model: 'demo/careful' }) }),
      },
    }),
    '/mixture/layers',
  ],
  [
    'a model that is no reference',
    withField({ mixture: { ...mixture, aggregator: { model: 'nothing' } } }),
    '/mixture/aggregator/model',
  ],
  [
    'an unknown field deep inside',
    withField({ mixture: { ...mixture, aggregator: { model: 'demo/editor', heat: 1 } } }),
    '/mixture/aggregator/heat',
  ],
  ['a __proto__ key', '{"content":"a","mixture":"demo","__proto__":{"x":1}}', '/__proto__'],
])('%s is refused with the name of the field', async (_name, body, path) => {
  const error = await refusal(body);
  expect(error.status).toBe(400);
  expect(error.fields.map((field) => field.path)).toContain(path);
});

test('broken JSON, other types and bodies over 1 MB are refused', async () => {
  expect((await refusal('{"content":')).status).toBe(400);
  expect((await refusal('null')).status).toBe(400);
  expect((await refusal(JSON.stringify(valid), 'text/plain')).status).toBe(415);
  expect((await refusal('x'.repeat(1024 * 1024 + 1))).status).toBe(413);
  expect((await refusal(new Uint8Array([0x22, 0xff, 0x22]))).message).toContain('UTF-8');
});

test('a valid body is returned unchanged', async () => {
  const request = new Request('http://x', {
    method: 'POST',
    body: JSON.stringify({ ...valid, mixture }),
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
  expect(await readBody(request, createRunBody)).toEqual({ ...valid, mixture });
});
