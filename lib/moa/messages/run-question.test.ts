import { expect, test } from 'vitest';
import { turnOf } from './run-question';

test('a turn is the question of the user and then the final answer', () => {
  expect(turnOf('Why is the sky blue?', 'Rayleigh scattering.')).toEqual([
    { role: 'user', content: 'Why is the sky blue?' },
    { role: 'assistant', content: 'Rayleigh scattering.' },
  ]);
});
