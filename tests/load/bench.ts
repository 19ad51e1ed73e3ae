/**
 * `npm run bench`: the production server, the upstream and the readers run as separate processes on this machine.
 * Every figure is a ratio to the ideal of the same run, or a measurement taken during it. An argument selects one
 * part: `-- soak` runs for ten minutes, `-- 100` runs only the row of 100 concurrent runs, `-- first` the first 100
 * runs of a process, `-- api` 100 runs through `/v1`, `-- relay` the bare relay, `-- entry` the time to a run's first
 * event, `-- stalled` the memory that clients occupy that do not read, `-- sources` the time to the sources of an answer,
 * `-- lab` evaluations and their results, `-- scale` requests at 10,000 and 100,000 conversations, `-- team` one and two
 * instances on PostgreSQL with slow readers and with more questions than they carry, `-- team-soak` two for 30 minutes,
 * `-- capacity` the cost of a run, and the statements of up to 40 instances.
 *
 * Exits with 1 if a token was lost or a run was not stored. A slow machine is reported and does not fail.
 */
import { connect } from 'node:net';
import { cpus } from 'node:os';
import { Agent } from 'undici';
import { buildIfStale } from '../../scripts/build-if-stale.mjs';
import { measureCapacity } from './capacity/measure-capacity.ts';
import { type Entry, measureEntry } from './entry.ts';
import { evaluationLine, measureEvaluation, measureResults, resultsLine } from './lab.ts';
import { post } from './post.ts';
import { read } from './reader.ts';
import {
  type Asker,
  byApiClient,
  byPage,
  lineOf,
  mean,
  type Round,
  type Row,
  ratio,
  rowOf,
  runAll,
  upTo,
  warmUp,
} from './runs.ts';
import { measureScale, scaleLines } from './scale/measure-scale.ts';
import { type Servers, startRelay, startServers } from './servers.ts';
import { measureSources, type SourcesTime, sourcesLine } from './sources.ts';
import { measureTeam } from './team/measure-team.ts';
import { soakTeam } from './team/soak-team.ts';
import { tokensPerRun } from './workload.ts';

const write = (text: string) => process.stdout.write(`${text}\n`);
const mode = process.argv[2] ?? 'all';
buildIfStale();

if (mode === 'soak') await soak(10 * 60_000);
else if (mode === 'all') await all();
else if (mode === 'api') write(lineOf(await sideBySide(100, 3, startServers, byApiClient)));
else if (mode === 'relay') write(lineOf(await sideBySide(100, 3, startRelay)));
else if (mode === 'first') write(lineOf(await firstOfAProcess(100)));
else if (mode === 'entry') for (const entry of await entries()) write(entryLine(entry));
else if (mode === 'stalled') write(stalledLine(await stalledReaders(200)));
else if (mode === 'lab') {
  write(resultsLine(await measureResults()));
  write(evaluationLine(await measureEvaluation()));
} else if (mode === 'scale') write(scaleLines(await measureScale(process.env.DATABASE_URL)));
else if (mode === 'capacity') for await (const text of measureCapacity()) write(text);
else if (mode === 'team') for await (const text of measureTeam()) write(text);
else if (mode === 'team-soak') process.exitCode = await soakTeam(Number(process.argv[3] ?? 30), write);
else if (mode === 'sources') for (const time of await sourcesTimes()) write(sourcesLine(time));
else write(lineOf(await sideBySide(Number(mode), 3)));

async function all(): Promise<void> {
  write(`${cpus().length} cores, ${cpus()[0]?.model ?? ''}, Node ${process.version}\n`);
  const rows: Row[] = [];
  for (const [runs, times] of [
    [1, 5],
    [20, 3],
    [100, 3],
  ] as const) {
    rows.push(await sideBySide(runs, times));
    write(lineOf(rows.at(-1) as Row));
  }
  const relay = await sideBySide(100, 3, startRelay);
  const first = await firstOfAProcess(100);
  write(`\nthe first 100 runs of a process: ${lineOf(first)}`);
  const api = await sideBySide(100, 3, startServers, byApiClient);
  write(`through the API, which streams only the tokens of the answer: ${lineOf(api)}`);
  write(`a bare relay without storage, on this machine: ${lineOf(relay)}`);
  const entry = await entries();
  for (const one of entry) write(entryLine(one));
  const memory = await memoryOfRuns(200);
  write(`\n${memory.toFixed(2)} MB of memory for a running run of 13 calls (200 of them)`);
  const idle = await idleReaders(1000);
  write(
    `${idle.mbPerReader.toFixed(3)} MB for an idle reader (1,000 of them); a run beside them: ${ratio(idle.whole)}`,
  );
  const stalled = await stalledReaders(200);
  write(stalledLine(stalled));
  const sources = await sourcesTimes();
  for (const time of sources) write(sourcesLine(time));
  write(
    `\n${JSON.stringify({ machine: cpus()[0]?.model, node: process.version, rows, relay, first, api, entry, memory, idle, stalled, sources })}`,
  );
  if ([...rows, first, api].some(({ lost, notStored }) => lost + notStored > 0)) process.exitCode = 1;
}

async function sideBySide(
  runs: number,
  times: number,
  start: () => Promise<Servers> = startServers,
  asker: Asker = byPage,
): Promise<Row> {
  const servers = await start();
  await warmUp(servers);
  const rounds: Round[] = [];
  for (let time = 0; time < times; time += 1) {
    const numbers = upTo(runs, (index) => time * runs + index);
    rounds.push(await runAll(servers, numbers, asker));
  }
  await servers.close();
  return rowOf(runs, rounds, asker);
}

/** Of runs of 13 and of 40 calls. */
async function sourcesTimes(): Promise<SourcesTime[]> {
  return [await measureSources([6, 6]), await measureSources([10, 10, 10, 9])];
}

/** Measures a warm process. Takes the round with the median of the medians of five rounds. */
async function entries(): Promise<Entry[]> {
  const servers = await startServers();
  await warmUp(servers);
  const found: Entry[] = [];
  for (const questions of [1, 20, 100]) {
    const rounds: Entry[] = [];
    for (let round = 0; round < 5; round += 1) {
      rounds.push(await measureEntry(servers.origin, questions, round * questions));
    }
    found.push(rounds.toSorted((a, b) => a.medianMs - b.medianMs)[2] as Entry);
  }
  await servers.close();
  return found;
}

function entryLine({ questions, medianMs, worstMs }: Entry): string {
  const ms = (value: number) => `${value.toFixed(0)} ms`;
  return `${String(questions).padStart(3)} new conversations at once: first event after ${ms(medianMs)} (worst ${ms(worstMs)})`;
}

/** Measures the first runs of a process, while V8 still compiles its code. */
async function firstOfAProcess(runs: number): Promise<Row> {
  const servers = await startServers();
  const round = await runAll(
    servers,
    upTo(runs, (index) => index),
  );
  await servers.close();
  return rowOf(runs, [round], byPage);
}

/**
 * Memory of a running run, in MB. The calls of the runs never end, and the runs start one after another, so that no
 * garbage is counted.
 */
async function memoryOfRuns(count: number): Promise<number> {
  const servers = await startServers();
  const proposers = Array.from({ length: 6 }, () => ({ model: 'compatible/hangs' }));
  const mixture = {
    name: 'Hanging',
    layers: [{ proposers }, { proposers }],
    aggregator: { model: 'compatible/hangs' },
  };
  for (let run = 0; run < 40; run += 1) await startRun(servers, mixture);
  const before = await servers.probe('/gc');
  for (let run = 0; run < count; run += 1) await startRun(servers, mixture);
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const after = await servers.probe('/gc');
  await servers.close();
  return (after.rssMb - before.rssMb) / count;
}

async function idleReaders(count: number): Promise<{ mbPerReader: number; whole: number }> {
  const servers = await startServers();
  const hanging = { name: 'Hanging', layers: [{ proposers: [{ model: 'compatible/hangs' }] }] };
  const { id } = await startRun(servers, { ...hanging, aggregator: { model: 'compatible/hangs' } });
  await warmUp(servers);
  const before = await servers.probe('/gc');
  for (let reader = 0; reader < count; reader += 1) {
    // The read never finishes. It fails when the server is closed, and that error is ignored.
    read(servers.origin, id, '2.1', new Agent()).catch(() => {});
  }
  await new Promise((resolve) => setTimeout(resolve, 3000));
  const after = await servers.probe('/gc');
  const whole = mean((await runAll(servers, [0])).results.map((result) => result.whole));
  await servers.close();
  return { mbPerReader: (after.heldMb - before.heldMb) / count, whole };
}

/** Memory, in KB, for each reader that requests the events of a run of about four megabytes and never reads them. */
async function stalledReaders(count: number): Promise<number> {
  const servers = await startServers();
  const { origin } = servers;
  await warmUp(servers);
  const long = { name: 'Long', layers: [{ proposers: [{ model: 'compatible/long' }] }] };
  const { id } = await startRun(servers, { ...long, aggregator: { model: 'compatible/hangs' } });
  await untilText(origin, id, 3_000_000);
  // Waits until the request of the aggregator, which contains the whole text, is sent and its buffers are freed.
  await new Promise((resolve) => setTimeout(resolve, 5000));
  const before = await servers.probe('/gc');
  const sockets = upTo(count, () => {
    const socket = connect(Number(new URL(origin).port), '127.0.0.1');
    socket.pause();
    socket.write(`GET /api/runs/${id}/events HTTP/1.1\r\nHost: ${new URL(origin).host}\r\n\r\n`);
    return socket;
  });
  await new Promise((resolve) => setTimeout(resolve, 5000));
  const after = await servers.probe('/gc');
  for (const socket of sockets) socket.destroy();
  await servers.close();
  return ((after.heldMb - before.heldMb) / count) * 1024;
}

async function untilText(origin: string, runId: string, length: number): Promise<void> {
  for (;;) {
    const { run } = (await (await fetch(`${origin}/api/runs/${runId}`)).json()) as {
      run: { calls: { text: string }[] };
    };
    if ((run.calls[0]?.text.length ?? 0) >= length) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function startRun({ origin }: Servers, mixture: object): Promise<{ id: string }> {
  const { conversation } = await post(origin, '/api/conversations', {});
  const { run } = await post(origin, `/api/conversations/${conversation.id}/runs`, {
    content: 'Hold on',
    mixture,
  });
  return run;
}

/** Repeats 20 concurrent runs and prints the memory after each minute. */
async function soak(durationMs: number): Promise<void> {
  const servers = await startServers();
  const began = performance.now();
  let runs = 0;
  let reported = 0;
  let incomplete = 0;
  while (performance.now() - began < durationMs) {
    const { results } = await runAll(
      servers,
      upTo(20, (index) => runs + index),
    );
    runs += results.length;
    incomplete += results.filter(({ stored, reading }) => !stored || reading.tokens !== tokensPerRun).length;
    const minute = Math.floor((performance.now() - began) / 60_000);
    if (minute === reported) continue;
    reported = minute;
    const { rssMb, heapMb, cpuMs } = await servers.probe('/gc');
    write(
      `minute ${minute}: ${runs} runs, ${rssMb.toFixed(0)} MB resident, ${heapMb.toFixed(0)} MB heap, ${(cpuMs / 1000).toFixed(0)} s of CPU, ${incomplete} incomplete`,
    );
  }
  await servers.close();
  if (incomplete > 0) process.exitCode = 1;
}

function stalledLine(kilobytes: number): string {
  return `${kilobytes.toFixed(0)} KB for a reader that does not read (200 of them, at a run of 3 MB)`;
}
