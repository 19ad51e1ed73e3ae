/**
 * `npm run bench -- capacity`: what a run costs an instance and the database, and what the database does with the statements
 * of several instances. One instance works while a relay records what it sends to PostgreSQL; then the recording is sent by
 * many replicas at once, each with ids of its own.
 */
import { connectTo, type Query, startDurablePostgres } from '../durable-postgres.ts';
import { runAll, upTo } from '../runs.ts';
import { startInstance, startUpstream } from '../servers.ts';
import { databaseUsage, difference } from './postgres-usage.ts';
import { type RecordedConnection, startRecorder } from './recorder.ts';
import { replay } from './replay.ts';

const sideBySide = 20;
const warmUpMs = 15_000;
const recordMs = 45_000;
/** Replicas begin within this time. */
const spreadMs = 5_000;
const replicaCounts = [1, 5, 10, 20, 40];
/** The statistics of a connection are written this long after its statement, at most. */
const statisticsMs = 1_500;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const template = 'strata_empty';
const recorded = 'strata_recorded';
/** As long as the name of the recorded database: its name is in the first message of each connection. */
const replayedIn = 'strata_replayed';

/** Yields the lines to print. */
export async function* measureCapacity(): AsyncGenerator<string> {
  const postgres = await startDurablePostgres();
  const portOf = Number(new URL(postgres.url('postgres')).port);
  await postgres.execute(`CREATE DATABASE ${template}`);
  const upstream = await startUpstream();
  const maker = await startInstance({
    upstream: upstream.url,
    env: { DATABASE_URL: postgres.url(template) },
  });
  await maker.close();
  await postgres.execute(`CREATE DATABASE ${recorded} TEMPLATE ${template}`);

  const recorder = await startRecorder(portOf);
  const through = new URL(postgres.url(recorded));
  through.port = String(recorder.port);
  const instance = await startInstance({ upstream: upstream.url, env: { DATABASE_URL: through.href } });
  const { query, end } = await connectTo(postgres.url(recorded));
  let runs = 0;
  const work = async (forMs: number) => {
    const until = performance.now() + forMs;
    const before = runs;
    while (performance.now() < until) {
      const first = runs;
      await runAll(
        instance,
        upTo(sideBySide, (number) => first + number),
      );
      runs += sideBySide;
    }
    return runs - before;
  };
  await work(warmUpMs);
  await pause(statisticsMs);
  const before = { ...countsOf(recorder.connections), at: recorder.now() };
  const usedBefore = await databaseUsage(query);
  const ownBefore = await instance.probe();
  const measured = await work(recordMs);
  const tookMs = recorder.now() - before.at;
  await pause(statisticsMs);
  const after = countsOf(recorder.connections);
  const used = difference(await databaseUsage(query), usedBefore);
  const own = await instance.probe();
  const each = (total: number) => (total / measured).toFixed(1);
  yield `one instance, ${sideBySide} runs side by side: ${measured} runs in ${seconds(tookMs)} s, ${Math.round((measured * 3_600_000) / tookMs)} an hour`;
  yield `of a run: ${each(own.cpuMs - ownBefore.cpuMs)} ms of CPU of the instance, ${each(used.cpuMs)} ms of CPU of the database, ${each(used.walBytes / 1024)} KB of WAL, ${each(used.bytes / 1024)} KB stored, ${each(used.rowsWritten)} rows written, ${each(used.transactions)} transactions, ${each(after.ready - before.ready)} statements, ${each(after.notifications - before.notifications)} notifications of ${each(after.notifiedBytes - before.notifiedBytes)} bytes`;
  yield `connections: ${recorder.connections.length}; memory of the instance: ${own.rssMb.toFixed(0)} MB`;

  await instance.close();
  const ids = await idsOf(query);
  const stored = await countsIn(query);
  await end();
  recorder.close();
  for (const replicas of replicaCounts) {
    await postgres.execute(`CREATE DATABASE ${replayedIn} TEMPLATE ${template}`);
    const { connections } = recorder;
    const recording = { connections, ids, stored, port: portOf };
    yield await replayed(recording, replicas, postgres.url(replayedIn));
    await postgres.execute(`DROP DATABASE ${replayedIn} WITH (FORCE)`);
  }
  upstream.stop();
  await postgres.close();
}

interface Stored {
  /** Runs, and calls, that have succeeded. */
  runs: number;
  calls: number;
}

interface Recording {
  connections: readonly RecordedConnection[];
  ids: ReadonlySet<string>;
  /** What the recorded instance stored. */
  stored: Stored;
  port: number;
}

/** @param url of the database that the replicas write to. */
async function replayed(recording: Recording, replicas: number, url: string): Promise<string> {
  const { query, end } = await connectTo(url);
  const before = await databaseUsage(query);
  const began = performance.now();
  const ownBefore = process.cpuUsage();
  const { errors, ready, expected, delays, lateMs } = await replay({
    ...recording,
    connections: recording.connections.map((connection) => inDatabase(connection)),
    replicas,
    spreadMs,
  });
  const tookMs = performance.now() - began;
  const { user, system } = process.cpuUsage(ownBefore);
  await pause(statisticsMs);
  const used = difference(await databaseUsage(query), before);
  const { runs, calls } = await countsIn(query);
  await end();
  const sorted = delays.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1);
  const aSecond = (total: number) => ((total * 1000) / tookMs).toFixed(1);
  // Figures of a replay that does not store what the recording stored say nothing.
  const isWhole = runs === replicas * recording.stored.runs && calls === replicas * recording.stored.calls;
  if (!isWhole || errors > 0) process.exitCode = 1;
  return [
    `${String(replicas).padStart(2)} replicas: ${aSecond(runs)} runs a second`,
    `${runs} of ${replicas * recording.stored.runs} runs and ${calls} of ${replicas * recording.stored.calls} calls stored`,
    `${(used.cpuMs / tookMs).toFixed(2)} cores of the database and ${((user + system) / 1000 / tookMs).toFixed(2)} of the replicas`,
    `${aSecond(used.walBytes / 1024 / 1024)} MB of WAL a second`,
    `${aSecond(used.transactions)} transactions a second`,
    `statements p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms`,
    `the last statement ${lateMs.toFixed(0)} ms late`,
    `${ready} of ${expected} answered, ${errors} errors`,
  ].join(', ');
}

async function countsIn(query: Query): Promise<Stored> {
  const [row] = await query(`SELECT
    (SELECT count(*)::int FROM "Run" WHERE status = 'succeeded') AS runs,
    (SELECT count(*)::int FROM "Call" WHERE status = 'succeeded') AS calls`);
  return { runs: Number(row?.runs), calls: Number(row?.calls) };
}

/** The connection to the other database. */
function inDatabase(connection: RecordedConnection): RecordedConnection {
  const [first, ...rest] = connection.chunks;
  if (first === undefined) return connection;
  const bytes = Buffer.from(first.bytes.toString('latin1').replace(recorded, replayedIn), 'latin1');
  return { ...connection, chunks: [{ ...first, bytes }, ...rest] };
}

/** Every id of every table: values of text columns that newId may have made. */
async function idsOf(query: Query): Promise<Set<string>> {
  const columns =
    await query(`SELECT table_name AS table, column_name AS column FROM information_schema.columns
    WHERE table_schema = 'public' AND data_type = 'text'`);
  const ids = new Set<string>();
  for (const { table, column } of columns) {
    const rows = await query(
      `SELECT DISTINCT "${column}" AS id FROM "${table}" WHERE length("${column}") = 21 AND "${column}" ~ '^[A-Za-z0-9_-]+$'`,
    );
    for (const { id } of rows) ids.add(String(id));
  }
  return ids;
}

function countsOf(connections: readonly RecordedConnection[]) {
  const sum = (of: (connection: RecordedConnection) => number) =>
    connections.reduce((total, connection) => total + of(connection), 0);
  return {
    ready: sum(({ readyAt }) => readyAt.length),
    notifications: sum(({ notifications }) => notifications),
    notifiedBytes: sum(({ notifiedBytes }) => notifiedBytes),
  };
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(0);
}
