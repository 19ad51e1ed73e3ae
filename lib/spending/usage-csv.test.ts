import { expect, test } from 'vitest';
import { usageCsv } from './usage-csv';
import { noUse } from './usage-summary';

test('each row is a line below the header', () => {
  const row = { ...noUse, day: '2026-11-24', mixture: 'Lite', model: 'a/x', calls: 2, costUsd: 0.25 };
  expect(usageCsv([row])).toBe(
    'day,mixture,model,calls,input_tokens,cached_input_tokens,output_tokens,reasoning_tokens,cost_usd,unpriced_calls\r\n' +
      '2026-11-24,Lite,a/x,2,0,0,0,0,0.25,0\r\n',
  );
});

test('commas and quotes are escaped, and formulas of spreadsheets are neutralised', () => {
  const row = { ...noUse, day: '2026-11-24', mixture: '=HYPERLINK("x"), y', model: 'a/x' };
  expect(usageCsv([row])).toContain(`2026-11-24,"'=HYPERLINK(""x""), y",a/x,`);
});
