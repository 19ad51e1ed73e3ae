/** The lab on the command line against a running server. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { mixtureOf } from '../support/api';
import { startCli } from '../support/cli';
import { ended, importDataset, questions, readEvaluation } from '../support/lab';
import { sharedStrata } from '../support/shared-strata';
import { sharedUpstream } from '../support/shared-upstream';
import { saying } from '../support/upstream/script';

const upstream = sharedUpstream({
  models: ['a', 'b'],
  respond: ({ body }) => saying(body.model === 'b' ? 'It is 7.' : 'It is 42.'),
});
const strata = sharedStrata({ upstream });

const folder = mkdtempSync(path.join(tmpdir(), 'strata-lab-cli-'));
const lab = (...args: string[]) => startCli(['lab', ...args], strata.origin).ended;
const idOf = (text: string) => /\/lab\/([\w-]+)/.exec(text)?.[1] ?? '';

function fileOf(name: string, content: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

test('a file is imported and evaluated, and its result is shown, compared, exported and gated', async () => {
  const imported = await lab('import', fileOf('q.jsonl', questions(6)), '--name', 'From the shell');
  expect(imported).toMatchObject({ code: 0, stdout: expect.stringContaining('6 samples · 6 with a check') });
  expect((await lab('datasets')).stdout).toContain('From the shell');
  const mixture = fileOf('mine.json', JSON.stringify(mixtureOf([['a', 'b']], { name: 'Mine' })));
  const evaluate = [
    ...['run', '--dataset', 'from the shell', '--judge', 'checks'],
    ...['--contender', mixture, '--contender', 'compatible/b'],
  ];

  const estimated = await lab(...evaluate, '--estimate');
  expect(estimated).toMatchObject({ code: 0, stdout: expect.stringContaining('6 samples: ') });
  expect(upstream.requests).toEqual([]);

  const run = await lab(...evaluate, '--fail-under', '95%');
  expect(run).toMatchObject({ code: 0 });
  expect(run.stdout).toMatch(/1 +Mine +100\.0% +100\.0% to 100\.0% +6 /);
  expect(run.stdout).toContain('Mine is better than');
  expect(run.stderr).toContain('Mine: 100.0% reaches 95.0%.');
  const id = idOf(run.stderr);

  const gated = await lab(...evaluate, '--fail-under', '50%:2', '--json');
  expect(gated).toMatchObject({ code: 1, stderr: expect.stringContaining('0.0% is below 50.0%') });
  expect(JSON.parse(gated.stdout)).toMatchObject({
    evaluation: { status: 'finished', answers: { done: 12 } },
    report: {
      judges: [
        {
          leaderboard: [
            { contender: 0, score: 1 },
            { contender: 1, score: 0 },
          ],
        },
      ],
    },
  });

  const [shown, compared, listed, exported] = await Promise.all([
    lab('show', id),
    lab('compare', id, '2', 'mine'),
    lab('show'),
    lab(
      'export',
      id,
      '--format',
      'model_outputs',
      '--contender',
      'Mine',
      '-o',
      path.join(folder, 'out.json'),
    ),
  ]);
  expect(shown.stdout).toBe(run.stdout);
  expect(compared.stdout).toMatch(/^Mine is better than .* \(probability 98\.4%\)\..* 6 samples\)\.\n$/);
  expect(listed.stdout).toContain(id);
  expect(exported.code).toBe(0);
  const outputs = JSON.parse(readFileSync(path.join(folder, 'out.json'), 'utf8'));
  expect(outputs).toHaveLength(6);
  expect(outputs[0]).toMatchObject({ output: 'It is 42.', generator: 'Mine' });
});

test('a refused file is reported by line, and nothing is imported', async () => {
  const file = fileOf('broken.jsonl', '{"question": "Fine?"}\n{"question": \n{"no": 1}');
  const refused = await lab('import', file, '--name', 'Broken');
  expect(refused).toMatchObject({ code: 1, stdout: '' });
  expect(refused.stderr).toContain(`${file}:2: `);
  expect(refused.stderr).toContain(`${file}:3: `);
  expect((await lab('datasets')).stdout).not.toContain('Broken');
  expect(await lab('import', path.join(folder, 'none'), '--name', 'x')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('Cannot read'),
  });
});

test('Ctrl-C pauses the evaluation and says how to go on, and resuming ends it', async () => {
  await importDataset(strata, questions(30), 'Thirty');
  const gate = Promise.withResolvers<void>();
  upstream.respond = () => [{ do: 'until', gate: gate.promise }, ...saying('It is 42.')];
  const asked = ['--dataset', 'Thirty', '--contender', 'compatible/a', '--judge', 'checks'];
  const cli = startCli(['lab', 'run', ...asked], strata.origin);
  await expect.poll(() => upstream.requests.length, { timeout: 30_000 }).toBeGreaterThan(0);
  cli.kill('SIGINT');
  const interrupted = await cli.ended;
  expect(interrupted.code).toBe(130);
  const id = /strata lab resume (\S+)/.exec(interrupted.stderr)?.[1] ?? '';
  expect(await readEvaluation(strata, id)).toMatchObject({ status: 'paused' });
  gate.resolve();
  const resumed = await lab('resume', id);
  expect(resumed).toMatchObject({ code: 0, stdout: expect.stringContaining('30 of 30 answers') });
  expect(await lab('pause', id)).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('cannot be paused'),
  });
});

test('a detached search is followed by its id', async () => {
  const { id: dataset } = await importDataset(strata, questions(10));
  const asked = [
    ...['--dataset', dataset, '--model', 'compatible/a', '--model', 'compatible/b'],
    ...['--judge', 'checks', '--proposers', '1,2'],
  ];
  expect((await lab('search', ...asked, '--estimate')).stdout).toContain('candidates, ');
  const { stdout, code } = await lab('search', ...asked, '--detach');
  expect(code).toBe(0);
  const id = stdout.trim();
  expect(await ended(strata, id)).toMatchObject({ status: 'finished' });
  expect(await lab('show', id)).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^The best: .*\n\nThe best by price\n/m),
  });
});

test.each([
  ['an unknown dataset', 1, ['run', '--dataset', 'none', '--contender', 'demo', '--judge', 'checks']],
  ['a gate without a percent sign', 2, ['--judge', 'checks', '--fail-under', '0.65']],
])('%s ends with %d before anything is paid', async (_case, code, args) => {
  const whole = args[0] === 'run' ? args : ['run', '--dataset', 'x', '--contender', 'demo', ...args];
  expect(await lab(...whole)).toMatchObject({ code });
  expect(upstream.requests).toEqual([]);
});
