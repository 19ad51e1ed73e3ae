/** `strata ask`: asks one question over the HTTP API, and follows it with the reducer of the page. */
import { setTimeout } from 'node:timers/promises';
import { ApiError } from '@/lib/api/api-client';
import { askingOver, createAsking } from '@/lib/api/ask-question';
import { answerReporter } from '@/lib/cli/output/answer-reporter';
import { jsonReporter } from '@/lib/cli/output/json-reporter';
import { layersReporter } from '@/lib/cli/output/layers-reporter';
import type { Printer } from '@/lib/cli/output/printer';
import { progressReporter } from '@/lib/cli/output/progress-reporter';
import { figuresOfRun, headingOf } from '@/lib/cli/output/report-text';
import type { Reporter } from '@/lib/cli/output/reporter';
import type { Run } from '@/lib/contract/run-contract';
import { cutAnswerWords } from '@/lib/format/cut-answer';
import { endOfRun } from '@/lib/format/quantities';
import { strategyWords } from '@/lib/format/strategy-words';
import { reduce } from '@/lib/moa/events/reduce';
import type { RunState } from '@/lib/moa/events/run-state';
import { newId } from '@/lib/new-id';
import type { AskCommand } from './arguments';
import { chooseMixture, findPlace, linkTo } from './cli-conversation';
import { type ExitCode, exitCodes } from './command-failure';
import type { Io } from './command-io';
import { type Interruption, type Interruptions, interruptionOf } from './interruption';
import { readQuestion } from './read-question';
import { runFrames } from './run-frames';
import type { Server } from './server-api';

export interface Surroundings {
  io: Io;
  out: Printer;
  err: Printer;
  server: Server;
  interruptions: Interruptions;
}

/** @throws Failure and ApiError with messages for people when nothing could be asked. */
export async function ask(command: AskCommand, around: Surroundings): Promise<ExitCode> {
  const { io, err, server } = around;
  const content = await readQuestion(command.words, io.stdin);
  const { conversation, after } = await findPlace(command.continues, server);
  const mixture = await chooseMixture(command.mixture, after, server);
  // A sent question may cost money: from here on an interruption stops the run.
  const interrupted = around.interruptions.heed();
  const send = createAsking(askingOver(server.api, newId));
  const { run: created } = await send({ content, mixture, parentId: after?.id ?? null }, conversation);
  const reporters = reportersFor(command, created, around);
  err.line(headingOf(created), 'dim');
  const run = await follow(created, reporters, interrupted, around);
  const interruption = interruptionOf(interrupted);
  conclude(run, interruption, around);
  return interruption?.exitCode ?? exitCodeOf(run);
}

function reportersFor(command: AskCommand, created: Run, { out, err, server }: Surroundings): Reporter[] {
  return [
    (command.showLayers ? layersReporter : progressReporter)(err, Date.now),
    command.json ? jsonReporter(out, created, linkTo(created, server)) : answerReporter(out),
  ];
}

/** Follows the run to its end, or until nobody reads. Returns its last known state. */
async function follow(
  created: Run,
  reporters: readonly Reporter[],
  interrupted: AbortSignal,
  { err, server }: Surroundings,
): Promise<Run> {
  const leaving = new AbortController();
  const stop = () => stopRun(created, interrupted.reason, leaving, server, err);
  interrupted.addEventListener('abort', stop, { once: true });
  if (interrupted.aborted) stop();
  const show = (run: RunState, events: Parameters<Reporter['show']>[1]) => {
    for (const reporter of reporters) reporter.show(run, events);
  };
  let state: RunState | null = null;
  // The seconds show progress before the first token.
  const clock = setInterval(() => state && show(state, []), 1000);
  try {
    const frames = runFrames({
      open: (after) => server.events(created.id, after, leaving.signal),
      wait: (ms) => setTimeout(ms, undefined, { signal: leaving.signal }),
      onBreak: () => err.line('The connection broke. Trying to take it up again.', 'yellow'),
    });
    for await (const events of frames) {
      state = events.reduce<RunState | null>(reduce, state);
      if (state !== null) show(state, events);
    }
  } catch (error) {
    if (!leaving.signal.aborted) throw lost(error, created, server);
  } finally {
    clearInterval(clock);
  }
  const run = { ...created, ...state };
  for (const reporter of reporters) reporter.end(run);
  return run;
}

/** Stops the run and follows it to its end, unless nobody reads or the server does not respond. */
async function stopRun(
  run: Run,
  { read }: Interruption,
  leaving: AbortController,
  server: Server,
  err: Printer,
): Promise<void> {
  err.status('Stopping');
  try {
    await server.api('POST', `/api/runs/${run.id}/stop`);
    if (!read) leaving.abort();
  } catch (error) {
    const reason = error instanceof ApiError ? error.message : String(error);
    err.line(`The run could not be stopped, and may go on: ${reason}`, 'red');
    leaving.abort();
  }
}

/** The run belongs to the server: losing this reader does not end it. */
function lost(error: unknown, run: Run, server: Server): unknown {
  if (!(error instanceof ApiError)) return error;
  return new ApiError(
    `${error.message}\nThe run may go on without this command: ${linkTo(run, server)}`,
    error.status,
  );
}

function conclude(run: Run, interruption: Interruption | null, { err, server }: Surroundings): void {
  if (interruption?.read === false) return;
  const end = endOfRun(run) ?? cutAnswerWords(run);
  err.line('');
  if (end !== null) err.line(end, run.status === 'failed' ? 'red' : 'yellow');
  for (const words of strategyWords(run)) err.line(words, 'dim');
  err.line(figuresOfRun(run), 'dim');
  err.line(linkTo(run, server), 'dim');
}

function exitCodeOf({ status }: Run): ExitCode {
  return status === 'succeeded' || status === 'degraded' ? exitCodes.answered : exitCodes.failed;
}
