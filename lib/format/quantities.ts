/** Numbers and states as text. Pure. */
import type { CallState, RunState } from '@/lib/moa/events/run-state';
import { chosenCallOf } from '@/lib/moa/run/chosen-answer';

/** USD: cents from one dollar up, four decimals below, because a call costs hundredths of a cent. */
export function money(usd: number | null): string {
  if (usd === null) return 'cost unknown';
  if (usd === 0) return '$0.00';
  if (usd < 0.0001) return '<$0.0001';
  return `$${usd.toFixed(usd < 0.99995 ? 4 : 2)}`;
}

/** An estimate in USD with its two significant digits: "about $0.021". */
export function aboutMoney(usd: number): string {
  if (usd === 0 || usd >= 1) return `about ${money(usd)}`;
  if (usd < 0.0001) return 'under $0.0001';
  return `about $${Number(usd.toPrecision(2))}`;
}

/** Milliseconds as seconds: two decimals below one second, one above; minutes from two minutes up. */
export function seconds(ms: number | null): string {
  if (ms === null) return '–';
  if (ms < 1000) return `${(ms / 1000).toFixed(2)} s`;
  if (ms < 120_000) return `${(ms / 1000).toFixed(1)} s`;
  const whole = Math.round(ms / 1000);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

export function tokens(count: number | null): string {
  if (count === null) return '–';
  return count < 10_000 ? `${count} tok` : `${Math.round(count / 1000)}k tok`;
}

export function tokensPerSecond(count: number | null, ms: number | null): string {
  if (count === null || ms === null || ms <= 0 || count === 0) return '–';
  return `${Math.round((count / ms) * 1000)} tok/s`;
}

export function plural(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}

export type Tone = 'waiting' | 'asked' | 'alive' | 'done' | 'bad';

/** The state of a call in one or two words. */
export function callState(call: CallState): { word: string; tone: Tone } {
  switch (call.status) {
    case 'pending':
      return { word: 'waiting', tone: 'waiting' };
    case 'queued':
      return { word: 'queued', tone: 'waiting' };
    case 'running':
      return runningState(call);
    case 'succeeded':
      return { word: succeededWord(call), tone: 'done' };
    case 'failed':
      return { word: 'failed', tone: 'bad' };
    case 'timed_out':
      return { word: 'timed out', tone: 'bad' };
    case 'stopped':
      return { word: stoppedWord(call), tone: 'waiting' };
    case 'skipped':
      return { word: 'skipped', tone: 'waiting' };
    default:
      return call.status satisfies never;
  }
}

function stoppedWord({ error, text }: CallState): string {
  if (error?.code === 'late') return 'late';
  return error?.code === 'cut' && text.trim() !== '' ? 'cut short' : 'stopped';
}

function succeededWord({ finishReason, reused }: CallState): string {
  if (finishReason === 'length') return 'cut at limit';
  return reused ? 'kept' : 'done';
}

function runningState(call: CallState): { word: string; tone: Tone } {
  if (call.text !== '') return { word: 'writing', tone: 'alive' };
  if (call.reasoning !== '') return { word: 'reasoning', tone: 'alive' };
  return { word: call.attempts > 1 ? 'trying again' : 'asked', tone: 'asked' };
}

function chosenWords(run: RunState): string | null {
  const chosen = chosenCallOf(run);
  return chosen === null ? null : `You chose ${chosen} as the answer.`;
}

/** How the run ended, if not simply successful. Null for a run that succeeded by itself, and for a running one. */
export function endOfRun(run: RunState): string | null {
  switch (run.status) {
    case 'running':
      return null;
    case 'succeeded':
      return chosenWords(run);
    case 'degraded':
      return run.error ?? 'Degraded: not every layer worked.';
    case 'failed':
      return run.error ?? 'The run failed.';
    case 'stopped':
      return `${run.error ?? 'Stopped.'} The text so far is kept.`;
    case 'interrupted':
      return run.error ?? 'Interrupted: the server stopped.';
    default:
      return run.status satisfies never;
  }
}
