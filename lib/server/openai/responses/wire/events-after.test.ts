import { expect, test } from 'vitest';
import { onlyAfter, onlyTheEnd } from './events-after';

const event = (type: string, sequence_number: number) => ({ type, sequence_number });
const completed = event('response.completed', 3);
const events = {
  first: [event('response.created', 0), event('response.in_progress', 1)],
  isSilent: () => false,
  take: () => [event('response.output_text.delta', 2), completed],
};
const sent = (chunks: typeof events) => [...chunks.first, ...chunks.take()];

test('a reader gets what it does not have', () => {
  expect(sent(onlyAfter(events, -1) as typeof events)).toHaveLength(4);
  expect(sent(onlyAfter(events, 1) as typeof events)).toEqual(sent(events).slice(2));
  expect(sent(onlyAfter(events, 3) as typeof events)).toEqual([]);
});

test('where the events are others, a reader gets the whole response, with a number that is new to it', () => {
  expect(sent(onlyTheEnd(events, 1) as typeof events)).toEqual([completed]);
  expect(sent(onlyTheEnd(events, 40) as typeof events)).toEqual([{ ...completed, sequence_number: 41 }]);
});
