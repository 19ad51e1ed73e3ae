import { expect, test } from 'vitest';
import { reserve, reservedSpending } from './reservations';

test('reservations count until they end, each once', () => {
  const cost = { provider: 'together', costUsd: 0.25 };
  const [end, endOther] = [reserve(cost), reserve(cost)];
  expect(reservedSpending()).toEqual({ totalUsd: 0.5, byProviderUsd: { together: 0.5 } });
  end();
  end();
  expect(reservedSpending().totalUsd).toBe(0.25);
  endOther();
  expect(reservedSpending().totalUsd).toBe(0);
});
