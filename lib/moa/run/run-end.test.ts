import { expect, test } from 'vitest';
import type { CallOutcome } from '@/lib/moa/call/call-progress';
import { createRunControl, serverStopped } from '@/lib/moa/ports/run-control';
import { answered, causesOf, endOf, lossesOf, stopOf } from './run-end';

function outcome(call: string, status: CallOutcome['status'], text = '', message = 'Broken.'): CallOutcome {
  const error = status === 'succeeded' ? null : { code: 'upstream' as const, message };
  return { call, status, text, error, finishReason: null, toolCalls: [] };
}
const read = { references: [outcome('1.1', 'succeeded', 'a'), outcome('1.2', 'succeeded', 'b')] };

test('an aggregator that answers ends the run well, and every loss on the way is told', () => {
  const aggregator = outcome('2.1', 'succeeded', 'answer');
  expect(endOf(aggregator, read, createRunControl())).toEqual({ status: 'succeeded', answerCalls: ['2.1'] });
  expect(endOf(aggregator, { ...read, lostLayer: 2 }, createRunControl())).toEqual({
    status: 'degraded',
    answerCalls: ['2.1'],
    error: 'Layer 2 failed whole; the layer before it was aggregated.',
  });
});

test('without its text the proposals stand, and without proposals the run has failed', () => {
  const failed = outcome('2.1', 'failed');
  expect(endOf(failed, read, createRunControl())).toMatchObject({
    status: 'degraded',
    answerCalls: ['1.1', '1.2'],
  });
  expect(endOf(outcome('1.1', 'failed'), { references: [] }, createRunControl())).toEqual({
    status: 'failed',
    answerCalls: [],
    error: 'The model did not answer. 1.1: Broken.',
  });
});

test('a person stops a run, and a server that stops interrupts it', () => {
  const [person, server] = [createRunControl(), createRunControl()];
  person.stop();
  server.stop(serverStopped);
  expect(stopOf(person).status).toBe('stopped');
  expect(stopOf(server).status).toBe('interrupted');
});

test('a proposal that was picked stands with all losses', () => {
  const losses = lossesOf({ cutShort: 'Aggregated after 1 of 2 proposals.', unlisted: 'why.' });
  expect(answered(['1.1'], losses)).toEqual({
    status: 'degraded',
    answerCalls: ['1.1'],
    error:
      'Aggregated after 1 of 2 proposals. The proposals were aggregated without a list of their disagreement: why.',
  });
});

test('equal causes are told once', () => {
  const calls = ['1.1', '1.2'].map((call) => outcome(call, 'failed'));
  expect(causesOf(calls)).toBe('No proposer of layer 1 answered. 2 calls: Broken.');
});
