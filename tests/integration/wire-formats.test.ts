/**
 * Answers as providers really send them, byte for byte over sockets: each case is asked as a proposer and as
 * the aggregator of one run, followed as a stream and read back from the database.
 */
import { beforeAll, expect, test } from 'vitest';
import type { RunState } from '@/lib/moa/events/run-state';
import { ask, follow, mixtureOf, readRun } from '../support/api';
import { sharedStrata } from '../support/shared-strata';
import { sharedUpstream } from '../support/shared-upstream';
import { saying } from '../support/upstream/script';
import { wireCases } from '../support/upstream/wire-cases';

const names = Object.keys(wireCases);
const upstream = sharedUpstream();
const strata = sharedStrata({ upstream });
const results = new Map<string, RunState[]>();

// All at once, so that the waits of retries pass together.
beforeAll(async () => {
  upstream.respond = ({ body }) => {
    const name = names[Number(body.model.split('-')[1])];
    return (name !== undefined && wireCases[name]?.answer) || saying('Fine.');
  };
  await Promise.all(
    names.map(async (name, index) => {
      const model = `case-${index}`;
      const aggregator = { model: `compatible/${model}` };
      const { run } = await ask(strata, { mixture: mixtureOf([[model, 'fine']], { aggregator }) });
      results.set(name, [await follow(strata, run.id), await readRun(strata, run.id)]);
    }),
  );
});

test.each(names)('%s', (name) => {
  const runs = results.get(name) ?? [];
  expect(runs.length).toBe(2);
  for (const run of runs) {
    for (const place of ['1.1', '2.1']) {
      const call = run.calls.find((candidate) => candidate.call === place);
      expect(call, place).toMatchObject(wireCases[name]?.call ?? {});
      expect(JSON.stringify(call)).not.toMatch(/zod|invalid_union|Type validation|AI_|JSON parsing/i);
    }
  }
});
