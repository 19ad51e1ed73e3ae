import { expect, test } from 'vitest';
import { itemId, parseItemId, responseId, runIdOfResponse } from './response-ids';

/** It may hold what separates the parts of an id. */
const runId = 'a_b-c_0_1234567890_12';

test('the ids of a response and its items name its run', () => {
  expect(runIdOfResponse(responseId(runId))).toBe(runId);
  for (const kind of ['msg', 'rs', 'fc', 'ctc'] as const)
    for (const index of [0, 1, 12])
      expect(parseItemId(itemId({ kind, runId, index }))).toEqual({ kind, runId, index });
});

test.each(['', 'resp_', `resp_${runId}x`, `chatcmpl-${runId}`, `msg_${runId}`, 'resp_68a0f5'])(
  '"%s" is no response of ours',
  (id) => expect(runIdOfResponse(id)).toBeNull(),
);
