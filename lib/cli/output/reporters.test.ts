import { expect, test } from 'vitest';
import type { Run } from '@/lib/contract/run-contract';
import type { RunEvent } from '@/lib/moa/events/run-event';
import { type Printed, printed } from '@/tests/support/printed';
import { asks, ends, layerEnds, runAfter, runEnds, started, writes } from '@/tests/support/runs/run-events';
import { answerReporter } from './answer-reporter';
import { jsonReporter } from './json-reporter';
import { layersReporter } from './layers-reporter';
import { progressReporter } from './progress-reporter';
import type { Reporter } from './reporter';

const now = () => Date.parse('2026-01-01T00:00:07.000Z');
const failed = ends('1.2', 'failed', { error: { code: 'auth', message: 'The key is wrong.' } });
const layersDone: RunEvent[] = [
  ...['1.1', '1.2'].flatMap((call) => [asks(call), writes(call, `${call} says`), ends(call)]),
  layerEnds(1, ['1.1', '1.2']),
  ...['2.1', '2.2'].flatMap((call) => [asks(call), writes(call, `${call} says`), ends(call)]),
  layerEnds(2, ['2.1', '2.2']),
];

/** Passes the run to a reporter frame by frame. */
function tell(reporter: Reporter, ...frames: RunEvent[][]): void {
  const events: RunEvent[] = [];
  for (const frame of frames) {
    events.push(...frame);
    reporter.show(runAfter(...events), frame);
  }
}
const told = (
  reporter: (printer: Printed) => Reporter,
  columns: number | undefined,
  ...frames: RunEvent[][]
) => {
  const printer = printed(columns);
  tell(reporter(printer), ...frames);
  return printer;
};

test('only the answer is printed, while it is written and with a line break at its end', () => {
  const out = printed();
  const reporter = answerReporter(out);
  tell(reporter, layersDone, [asks('3.1'), writes('3.1', '\n')], [writes('3.1', 'Be')]);
  expect(out.raw()).toBe('\nBe');
  tell(reporter, [...layersDone, writes('3.1', '\nBecause.')]);
  reporter.end(
    runAfter(...layersDone, writes('3.1', '\nBecause.'), ends('3.1'), runEnds('succeeded', ['3.1'])),
  );
  expect(out.raw()).toBe('\nBecause.\n');
});

test('text that becomes reasoning is not continued as the answer', () => {
  const thought: RunEvent[] = [
    ...layersDone,
    asks('3.1'),
    writes('3.1', 'A plan.'),
    { type: 'call.delta', call: '3.1', textIsReasoning: true },
  ];
  const out = printed();
  const reporter = answerReporter(out);
  tell(reporter, thought.slice(0, -1), thought.slice(-1), [writes('3.1', 'Because.')]);
  expect(out.raw()).toBe('A plan.\n\nBecause.');
});

test('when the aggregator writes only white space, the proposals are the answer', () => {
  const events = [...layersDone, asks('3.1'), writes('3.1', ' \n')];
  const out = printed();
  const reporter = answerReporter(out);
  tell(reporter, events);
  reporter.end(runAfter(...events, ends('3.1', 'failed'), runEnds('degraded', ['2.1', '2.2'])));
  expect(out.raw()).toBe('2.1 says\n\n---\n\n2.2 says\n');
});

test('no answer prints nothing, not even a line break', () => {
  const out = printed();
  answerReporter(out).end(runAfter(runEnds('failed', [])));
  expect(out.raw()).toBe('');
});

test('as JSON every event is a line, and the last line is the resulting run', () => {
  const events = [asks('1.1'), writes('1.1', 'two\nlines')];
  const out = printed();
  const created = { ...runAfter(), conversationId: 'c' } as Run;
  const reporter = jsonReporter(out, created, 'http://h/c/c');
  tell(reporter, events);
  const run = runAfter(...events, runEnds('failed', []));
  reporter.end(run);
  const lines = out.raw().trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    ...events,
    { type: 'run', link: 'http://h/c/c', run: { ...JSON.parse(JSON.stringify(run)), conversationId: 'c' } },
  ]);
});

const layers = (printer: Printed) => layersReporter(printer, now);

test('a layer is printed one call after another: one while it writes, then those that have finished meanwhile', () => {
  const err = printed();
  const reporter = layersReporter(err, now);
  const frames: RunEvent[][] = [
    [asks('1.1'), asks('1.2'), writes('1.2', 'second ')],
    [writes('1.1', 'first'), writes('1.2', 'goes on')],
    [ends('1.1')],
    [ends('1.2')],
  ];
  const seen = frames.map((_, index) => {
    const before = err.text().length;
    tell(reporter, frames.slice(0, index + 1).flat());
    return err.text().slice(before);
  });
  expect(seen).toEqual([
    '\nLayer 1 of 3\n\n1.2 demo/careful\nsecond ',
    'goes on',
    '',
    '\ndone · 0.00 s\n\n1.1 demo/careful\nfirst\ndone · 0.00 s\n',
  ]);
});

test('a finished call is printed before a running one, so that a slow model delays no other', () => {
  const err = told(layers, undefined, [
    asks('1.1'),
    writes('1.1', 'slow'),
    asks('1.2'),
    writes('1.2', 'fast'),
    ends('1.2'),
  ]);
  expect(err.text()).toBe(
    '\nLayer 1 of 3\n\n1.2 demo/careful\nfast\ndone · 0.00 s\n\n1.1 demo/careful\nslow',
  );
});

test('a failed proposer is shown with its cause, and one that was not called is not shown', () => {
  const err = told(layers, undefined, [asks('1.2'), failed, ends('2.1', 'skipped')]);
  expect(err.text()).toBe('\nLayer 1 of 3\n\n1.2 demo/careful\nfailed: The key is wrong. · 0.00 s\n');
});

test('omitted references are listed below the call that reads the rest', () => {
  const err = told(layers, undefined, [
    asks('1.1'),
    writes('1.1', 'x'),
    ends('1.1', 'succeeded', { notes: ['Left out the 3 oldest turns.'] }),
  ]);
  expect(err.text()).toContain('x\ndone · 0.00 s\nLeft out the 3 oldest turns.\n');
});

test('the aggregator has a heading, and its text is printed once', () => {
  const err = told(layers, undefined, [...layersDone, asks('3.1'), writes('3.1', 'THE ANSWER'), ends('3.1')]);
  expect(err.text()).toMatch(/Layer 3 of 3\n\n3\.1 demo\/careful · the answer\n$/);
  expect(err.text()).not.toContain('THE ANSWER');
});

test('the list of agreement is printed as text, not as its JSON', () => {
  const point = { point: 'It scatters.', heldBy: ['2.1', '2.2'] };
  const none = { contradictions: [], partialCoverage: [], uniqueInsights: [] };
  const err = told(layers, undefined, [
    ...layersDone,
    {
      type: 'call.planned',
      call: '3.1.1',
      role: 'disagreement',
      model: 'demo/editor',
      reads: ['2.1', '2.2'],
    },
    asks('3.1.1'),
    writes('3.1.1', '{"consensus": [{'),
    ends('3.1.1', 'succeeded', { disagreement: { consensus: [point], ...none } }),
  ]);
  expect(err.text()).toContain('Agreed:\n- It scatters. (2.1, 2.2)\n');
  expect(err.text()).not.toContain('{');
});

const progress = (printer: Printed) => progressReporter(printer, now);

test('without a terminal, progress is one line for each layer and each loss', () => {
  const frames = [
    [asks('1.1'), asks('1.2')],
    [failed],
    [ends('1.1')],
    [layerEnds(1, ['1.1'])],
    [asks('2.1')],
  ];
  expect(told(progress, undefined, ...frames).text()).toBe(
    '1.2 demo/careful failed: The key is wrong.\nLayer 1 of 3: 1 done, 1 failed\n',
  );
});

test('on a terminal, one line shows the progress and duration of the run and is removed at the end', () => {
  const err = printed(80);
  const reporter = progressReporter(err, now);
  tell(reporter, [asks('1.1'), asks('1.2')], [ends('1.1')]);
  reporter.end(runAfter());
  expect(err.raw()).toContain('Layer 1 of 3: asking 2 · 7 s');
  expect(err.raw()).toContain('Layer 1 of 3: waiting for 1 of 2 · 7 s');
  expect(err.raw().endsWith('\r\x1b[K')).toBe(true);
  expect(err.text()).toBe('');
});

test('while the aggregator writes, the line says so', () => {
  const err = told(progress, 80, [...layersDone, asks('3.1'), writes('3.1', 'x')]);
  expect(err.raw()).toContain('Layer 3 of 3: writing');
});

test('a run that is replayed after a crash is not printed twice', () => {
  const err = printed();
  const reporter = layersReporter(err, now);
  tell(reporter, [asks('1.1'), writes('1.1', 'x'), ends('1.1')]);
  const before = err.text();
  tell(reporter, [started, asks('1.1'), writes('1.1', 'x'), ends('1.1')]);
  expect(err.text()).toBe(before);
});
