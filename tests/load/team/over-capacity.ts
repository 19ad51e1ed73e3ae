/** More questions than an instance may execute. */
import { setTimeout } from 'node:timers/promises';
import { fetch } from 'undici';
import { type Reading, read } from '../reader.ts';
import { mean, openPage, type Page, ratio, upTo } from '../runs.ts';
import type { Servers } from '../servers.ts';
import { tokensPerRun, workloadOf } from '../workload.ts';

interface Asked {
  status: number;
  retryAfterS: number;
  whole: number;
}

/** Asks so many questions at once. Those that are refused are asked again when the server says so. */
export async function overCapacity(server: Servers, questions: number): Promise<string> {
  const waits: number[] = [];
  const statuses = new Map<number, number>();
  const wholes: number[] = [];
  let lost = 0;
  async function askUntilTaken(number: number): Promise<void> {
    const page = await openPage(server);
    for (;;) {
      const asked = await askOnce(server, page, number);
      statuses.set(asked.status, (statuses.get(asked.status) ?? 0) + 1);
      if (asked.status !== 429) {
        if (asked.status < 300) wholes.push(asked.whole);
        break;
      }
      waits.push(asked.retryAfterS);
      await setTimeout(asked.retryAfterS * 1000);
    }
    await page.connections.close();
  }
  async function askOnce({ origin }: Servers, page: Page, number: number): Promise<Asked> {
    const { mixture, idealMs } = workloadOf(number);
    const began = Date.now();
    const response = await fetch(`${origin}/api/conversations/${page.conversation}/runs`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: JSON.stringify({ content: 'How fast?', mixture }),
      dispatcher: page.connections,
    });
    const body = (await response.json()) as { run?: { id: string } };
    const retryAfterS = Number(response.headers.get('retry-after') ?? 'NaN');
    if (body.run === undefined) return { status: response.status, retryAfterS, whole: 0 };
    const reading: Reading = await read(origin, body.run.id, '3.1', page.connections);
    if (reading.tokens !== tokensPerRun || reading.status !== 'succeeded') lost += 1;
    return {
      status: response.status,
      retryAfterS,
      whole: (reading.finishedAt - began) / idealMs,
    };
  }
  await server.probe('/reset');
  const answering = healthTimes(server);
  await Promise.all(upTo(questions, (number) => askUntilTaken(1000 + number)));
  const health = await answering.stop();
  const { peakMb, loopDelayP99Ms } = await server.probe();
  const counts = [...statuses].map(([status, count]) => `${count} x ${status}`).join(', ');
  return [
    `${questions} questions at once: ${counts}`,
    `Retry-After ${[...new Set(waits)].join(', ')} s`,
    `whole ${ratio(mean(wholes))} (worst ${ratio(Math.max(...wholes))})`,
    `${lost} runs incomplete`,
    `health answers after ${health.medianMs.toFixed(0)} ms (worst ${health.worstMs.toFixed(0)} ms)`,
    `peak ${peakMb.toFixed(0)} MB, event loop p99 ${loopDelayP99Ms.toFixed(0)} ms`,
  ].join(', ');
}

/** Asks for the health of a server four times a second until it is stopped. */
function healthTimes({ origin }: Servers) {
  const took: number[] = [];
  let stopped = false;
  const asking = (async () => {
    while (!stopped) {
      const began = performance.now();
      await (await fetch(`${origin}/api/health`)).text();
      took.push(performance.now() - began);
      await setTimeout(250);
    }
  })();
  return {
    async stop() {
      stopped = true;
      await asking;
      const sorted = took.toSorted((a, b) => a - b);
      return { medianMs: sorted[Math.floor(sorted.length / 2)] ?? 0, worstMs: sorted.at(-1) ?? 0 };
    },
  };
}
