import { expect, test } from 'vitest';
import { idOfReplica, withIdsOf } from './replaced-ids.ts';

const id = 'V1StGXR8_Z5jdHi6B-myT';
const other = 'kept0kept0kept0kept0k';

test('known ids get another one of the same length, also across the borders of chunks, and nothing else changes', () => {
  const text = `{"run":"${id}","note":"${other}"} ${id} 1.1`;
  const bytes = Buffer.from(text);
  const chunks = [bytes.subarray(0, 12), bytes.subarray(12, 40), bytes.subarray(40)];
  const replaced = withIdsOf(chunks, new Set([id]), 3);
  expect(replaced.map(({ length }) => length)).toEqual(chunks.map(({ length }) => length));
  expect(Buffer.concat(replaced).toString()).toBe(text.replaceAll(id, idOfReplica(id, 3)));
  expect(idOfReplica(id, 3)).not.toBe(idOfReplica(id, 4));
});

test('bytes that are no text stay as they are', () => {
  const bytes = Buffer.from([0, 255, 128, 21, ...Buffer.from(id), 0, 200]);
  const [replaced] = withIdsOf([bytes], new Set([id]), 0);
  expect([...(replaced ?? [])]).toEqual([0, 255, 128, 21, ...Buffer.from(idOfReplica(id, 0)), 0, 200]);
});
