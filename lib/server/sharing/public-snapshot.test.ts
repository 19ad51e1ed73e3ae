import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  defaultShareOptions,
  type ShareOptions,
  sharedConversationSchema,
} from '@/lib/contract/share-contract';
import { cost, markedRun, marks, sharedOf, tokenCount } from '@/tests/support/runs/shared-run';
import { publicSnapshot } from './public-snapshot';

const options = fc
  .record({
    layers: fc.boolean(),
    requests: fc.boolean(),
    systemPrompt: fc.boolean(),
    costs: fc.boolean(),
    modelNames: fc.boolean(),
  })
  .filter(({ layers, requests }) => layers || !requests);

const everything: ShareOptions = {
  layers: true,
  requests: true,
  systemPrompt: true,
  costs: true,
  modelNames: true,
};

function stored(included: ShareOptions, runs = [markedRun('r1', 2), markedRun('r2', 1)]) {
  return JSON.stringify(publicSnapshot(sharedOf(runs, included)));
}

test('what the options leave out occurs nowhere in the snapshot, and what they include does', () => {
  fc.assert(
    fc.property(options, fc.integer({ min: 1, max: 3 }), (included, size) => {
      const snapshot = publicSnapshot(sharedOf([markedRun('r1', size), markedRun('r2', 1)], included));
      const text = JSON.stringify(snapshot);
      for (const [option, mark] of Object.entries(marks))
        expect(text.includes(mark), `${option}: ${mark}`).toBe(included[option as keyof ShareOptions]);
      expect(text.includes(String(cost))).toBe(included.costs);
      expect(text.includes(String(tokenCount))).toBe(included.costs);
      expect(text).toContain('The answer r2.');
      expect(sharedConversationSchema.parse(snapshot)).toEqual(snapshot);
      expect(publicSnapshot(snapshot)).toEqual(snapshot);
    }),
  );
});

test('a model has the same neutral name everywhere in a share, and another one another name', () => {
  const [first, second] = publicSnapshot(
    sharedOf([markedRun('r1', 2), markedRun('r1', 2)], { ...everything, modelNames: false }),
  ).runs;
  expect(first?.mixture.layers[0]?.proposers.map(({ model }) => model)).toEqual([
    'hidden/Model-A',
    'hidden/Model-B',
  ]);
  expect(first?.mixture.aggregator.model).toBe('hidden/Model-C');
  expect(first?.calls[0]).toMatchObject({
    model: 'hidden/Model-A',
    notes: ['Model A wrote less'],
    answeredBy: 'Model-F',
    failures: [{ model: 'hidden/Model-E', error: { message: 'Model E was too slow' } }],
  });
  expect(first?.requests?.['1.2']?.model).toBe('hidden/Model-B');
  expect(first?.error).toBe('Model A was lost');
  expect(second?.mixture).toEqual(first?.mixture);
});

test('a mixture that is named after its models gets a neutral name, another one keeps its own', () => {
  const run = markedRun('r1', 1);
  const named = (name: string) =>
    publicSnapshot(
      sharedOf([{ ...run, mixture: { ...run.mixture, name } }], { ...everything, modelNames: false }),
    ).runs[0]?.mixture.name;
  expect(named('Six times Maker')).toBe('Mixture');
  expect(named('Quick')).toBe('Quick');
});

test('a scripted model stays recognisable without its name', () => {
  const run = markedRun('r1', 1);
  const mixture = { ...run.mixture, aggregator: { model: 'demo/careful' } };
  const snapshot = publicSnapshot(sharedOf([{ ...run, mixture }], { ...everything, modelNames: false }));
  expect(snapshot.runs[0]?.mixture.aggregator.model).toBe('demo/Model-B');
});

test('a request without the system prompt still shows the task and the references', () => {
  const snapshot = publicSnapshot(sharedOf([markedRun('r1', 1)], { ...everything, systemPrompt: false }));
  const requests = snapshot.runs[0]?.requests ?? {};
  expect(requests['1.1']?.messages[0]).toEqual({
    role: 'system',
    content: '[The system prompt is left out.]',
  });
  expect(JSON.stringify(requests['2.1']?.messages[0])).toMatch(
    /left out\.\].*You have been provided.*"call":"1\.1"/,
  );
});

test('the system prompt of an API client is left out of requests, and so is one in an unknown form', () => {
  const run = markedRun('r1', 1);
  const system = (content: string) => ({
    ...run,
    requests: { '1.1': { model: 'm/m', temperature: 0, messages: [{ role: 'system' as const, content }] } },
  });
  const own = [
    run.mixture.systemPrompt,
    'asked by the client',
    run.mixture.layers[0]?.proposers[0]?.instructions,
  ];
  const included = { ...everything, systemPrompt: false };
  const known = sharedOf([system(own.join('\n\n'))], included);
  expect(JSON.stringify(publicSnapshot(known, new Map([['r1', 'asked by the client']])))).not.toContain(
    'asked',
  );
  const unknown = sharedOf([system('asked otherwise')], included);
  expect(JSON.stringify(publicSnapshot(unknown))).not.toContain('asked');
});

test('by default, a share has layers, costs and model names, but no requests and no system prompt', () => {
  const text = stored(defaultShareOptions);
  expect(text).toContain(marks.layers);
  expect(text).toContain(marks.modelNames);
  expect(text).toContain(String(cost));
  expect(text).not.toContain(marks.requests);
  expect(text).not.toContain(marks.systemPrompt);
});

test('the answer stays when layers are left out, also if proposals stand for it', () => {
  const run = markedRun('r1', 2);
  const answered = { ...run, answerCalls: ['2.1', '2.2'], answer: 'both' };
  const snapshot = publicSnapshot(sharedOf([answered], { ...everything, layers: false, requests: false }));
  expect(snapshot.runs[0]?.calls.map(({ call }) => call)).toEqual(['2.1', '2.2']);
});
