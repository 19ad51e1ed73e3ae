import { expect, test } from 'vitest';
import { outlierOf } from './outlier';

const sky = [
  'The sky is blue because air scatters blue light more than red light.',
  'Air scatters short blue waves of sunlight more than long red waves, so the sky looks blue.',
  'Blue light is scattered by air far more than red light: the sky is blue.',
];
const apart = 'Buy cheap watches now! Visit our shop for great deals and free shipping.';

test('a reference on another subject is found at every position', () => {
  expect(outlierOf([...sky, apart])).toBe(3);
  expect(outlierOf([apart, ...sky])).toBe(0);
});

test('answers to one question are all kept, also a short one', () => {
  expect(outlierOf(sky)).toBeNull();
  expect(outlierOf([...sky, 'Air scatters blue light.'])).toBeNull();
});

test('two texts have no outlier, nor do texts that all differ from each other', () => {
  expect(outlierOf(['one', 'two'])).toBeNull();
  expect(outlierOf(['one', 'two', 'three'])).toBeNull();
});
