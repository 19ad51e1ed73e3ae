import { expect, test } from 'vitest';
import { deadInstances } from './dead-instances';

const instance = { id: 'other', machine: 'here', pid: 7, silentSeconds: 0 };
const all = () => true;
const none = () => false;

test('an instance on any machine is dead when its heartbeat is older than 24 seconds', () => {
  expect(deadInstances([{ ...instance, silentSeconds: 24 }], 'here', all)).toEqual([]);
  expect(deadInstances([{ ...instance, silentSeconds: 24.1 }], 'here', all)).toEqual(['other']);
  expect(deadInstances([{ ...instance, silentSeconds: 24.1 }], 'elsewhere', all)).toEqual(['other']);
});

test('an ended process of this machine is dead at once', () => {
  expect(deadInstances([instance], 'here', none)).toEqual(['other']);
  expect(deadInstances([instance], 'elsewhere', none)).toEqual([]);
});
