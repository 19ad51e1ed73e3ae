import { expect, test, vi } from 'vitest';
import { createValueStore } from './value-store';

function memoryStorage(): Storage {
  const values = new Map<string, string>();
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
  } as Storage;
}

function setUp(storage = memoryStorage()) {
  const page = new EventTarget();
  return {
    page,
    storage,
    store: createValueStore(
      () => storage,
      () => page,
    ),
  };
}

test('a value is available to a page that is loaded later', () => {
  const { storage, store } = setUp();
  store.write('draft', 'half a question');
  expect(setUp(storage).store.read('draft')).toBe('half a question');
});

test('an empty value removes the entry', () => {
  const { store } = setUp();
  store.write('draft', 'x');
  store.write('draft', '');
  expect(store.read('draft')).toBeNull();
});

test('without access to storage a value is kept in memory', () => {
  const store = createValueStore(
    () => {
      throw new Error('denied');
    },
    () => new EventTarget(),
  );
  store.write('draft', 'typed');
  expect(store.read('draft')).toBe('typed');
  store.write('draft', '');
  expect(store.read('draft')).toBe('');
});

test('a value that storage accepts replaces an earlier value in memory', () => {
  const storage = memoryStorage();
  const { store } = setUp(storage);
  const take = storage.setItem;
  storage.setItem = () => {
    throw new Error('full');
  };
  store.write('draft', 'long');
  storage.setItem = take;
  store.write('draft', 'short');
  expect(setUp(storage).store.read('draft')).toBe('short');
  expect(store.read('draft')).toBe('short');
});

test('listeners are called for changes in this and other tabs until they unsubscribe', () => {
  const { page, store } = setUp();
  const listener = vi.fn();
  const leave = store.onChange(listener);
  store.write('theme', 'dark');
  page.dispatchEvent(new Event('storage'));
  expect(listener).toHaveBeenCalledTimes(2);
  leave();
  store.write('theme', 'light');
  page.dispatchEvent(new Event('storage'));
  expect(listener).toHaveBeenCalledTimes(2);
});
