import { expect, test } from 'vitest';
import { isKeepAliveObject, isKeepAliveText } from './keep-alives';

test.each([
  '',
  ':',
  ' : keepalive',
  ': OPENROUTER PROCESSING',
  'ping',
  'PING',
  'keep-alive',
  'heartbeat',
  'ping 17',
])('%j carries nothing', (text) => expect(isKeepAliveText(text)).toBe(true));

test.each(['what?', 'The engine stopped.', '{"a":1}'])('%j may carry something', (text) => {
  expect(isKeepAliveText(text)).toBe(false);
});

test.each([{}, { type: 'ping' }, { event: 'heartbeat' }, { ping: 1 }, { object: 'keepalive', choices: [] }])(
  '%j carries nothing',
  (json) => expect(isKeepAliveObject(json)).toBe(true),
);

test.each([{ choices: [{}], type: 'ping' }, { verdict: 1 }])('%j may carry something', (json) => {
  expect(isKeepAliveObject(json)).toBe(false);
});
