/** Stop at any instant of a call, whatever its provider does in the same instant. */
import { expect, test } from 'vitest';
import { ask, follow, mixtureOf, send } from '../support/api';
import { sharedStrata } from '../support/shared-strata';
import { sharedUpstream } from '../support/shared-upstream';
import { byModel, hangingAfter } from '../support/upstream/behaviours';
import { type Step, saying } from '../support/upstream/script';

const many = Array.from({ length: 30 }, (_, index) => `word${index}`).join(' ');
const cutInTheMiddle = (): Step[] => [{ do: 'text', text: 'so far ' }, { do: 'cut' }];
const upstream = sharedUpstream({
  respond: byModel({
    cut: cutInTheMiddle,
    hangs: hangingAfter('so far '),
    slow: () => saying(many, { firstTokenMs: 20, tokensPerSecond: 200 }),
  }),
});
const strata = sharedStrata({ upstream });

test('a run that is stopped at any instant ends once, and nothing is thrown that nobody catches', async () => {
  const before = strata.output().length;
  await Promise.all(
    Array.from({ length: 40 }, async (_, index) => {
      const { run } = await ask(strata, { mixture: mixtureOf([['cut', 'hangs', 'slow'], ['slow']]) });
      // Between the first request and about the end of the first layer.
      await new Promise((resolve) => setTimeout(resolve, index * 6));
      const { status } = await send(strata, 'POST', `/api/runs/${run.id}/stop`);
      expect(status).toBe(202);
      expect(['stopped', 'succeeded', 'degraded']).toContain((await follow(strata, run.id)).status);
    }),
  );
  expect((await strata.fetch('/api/health')).status).toBe(200);
  expect(strata.output().slice(before)).not.toMatch(/unhandled|uncaught|rejection|TypeError/i);
});
