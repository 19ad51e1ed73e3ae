import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CallRequest } from './call-request';
import { fromStoredRequest, quotesCalls, toStoredRequest } from './stored-request';

const proposals = new Map([
  ['1.1', `The sky scatters blue light more than red. ${'Rayleigh. '.repeat(10)}`],
  ['1.2', `Blue light has a shorter wavelength. ${'Lambda to the fourth. '.repeat(10)}`],
]);

function requestWith(system: string): CallRequest {
  return {
    model: 'together/a',
    messages: [
      { role: 'system', content: system },
      { role: 'user', content: 'Why is the sky blue?' },
    ],
    temperature: 0.7,
    maxOutputTokens: 2048,
  };
}

const restored = (request: CallRequest, texts: ReadonlyMap<string, string>) =>
  fromStoredRequest(toStoredRequest(request, texts), (call) => texts.get(call));

test('quoted proposals are stored as references and restored byte for byte', () => {
  const [first, second] = [...proposals.values()];
  const request = requestWith(`Synthesize.\n\n1. ${first}\n2. ${second}`);
  const stored = toStoredRequest(request, proposals);
  expect(stored.messages[0]).toEqual({
    role: 'system',
    pieces: ['Synthesize.\n\n1. ', { call: '1.1' }, '\n2. ', { call: '1.2' }],
  });
  expect(JSON.stringify(stored).length).toBeLessThan(JSON.stringify(request).length / 2);
  expect(restored(request, proposals)).toEqual(request);
});

test('short texts and requests without quotations are stored as they are', () => {
  const request = requestWith('1. Blue.\n2. Red.');
  const stored = toStoredRequest(request, new Map([['1.1', 'Blue.']]));
  expect(stored).toEqual(request);
  expect(quotesCalls(stored)).toBe(false);
});

test('a text that contains another is stored as one reference', () => {
  const inner = 'x'.repeat(80);
  const texts = new Map([
    ['1.1', inner],
    ['1.2', `${inner} and more`],
  ]);
  const request = requestWith(`1. ${inner} and more`);
  expect(toStoredRequest(request, texts).messages[0]).toMatchObject({ pieces: ['1. ', { call: '1.2' }] });
  expect(restored(request, texts)).toEqual(request);
});

test('two calls with the same text are both references', () => {
  const same = 'The sky is blue because air scatters short waves more than long ones.';
  const texts = new Map([
    ['1.1', same],
    ['1.2', same],
  ]);
  const request = requestWith(`1. ${same}\n2. ${same}`);
  const stored = toStoredRequest(request, texts);
  expect(JSON.stringify(stored)).not.toContain(same);
  expect(restored(request, texts)).toEqual(request);
});

test('a quotation of a missing call is an error that names the call', () => {
  const stored = toStoredRequest(requestWith(`1. ${proposals.get('1.1')}`), proposals);
  expect(() => fromStoredRequest(stored, () => undefined)).toThrow('1.1');
});

test('the request is restored exactly for any texts', () => {
  const text = fc.oneof(
    fc.string({ maxLength: 200, unit: 'grapheme' }),
    fc.constantFrom('a'.repeat(64), 'a'.repeat(65), '{"call":"1.1"}'.repeat(6), ''),
  );
  fc.assert(
    fc.property(fc.array(text, { maxLength: 6 }), fc.array(text, { maxLength: 6 }), (calls, literals) => {
      const texts = new Map(calls.map((content, index) => [`1.${index + 1}`, content]));
      const system = literals.map((literal, index) => literal + (calls[index] ?? '')).join('\n');
      const request = requestWith(system);
      expect(restored(request, texts)).toEqual(request);
    }),
  );
});
