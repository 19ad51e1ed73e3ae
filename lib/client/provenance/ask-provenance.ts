/** Asks the worker of the page where the answer of a run comes from. */
import type { RunAnswers, RunQuestion } from '@/lib/provenance/run-questions';
import type { RunTexts } from '@/lib/provenance/run-texts';
import { inIdleTime } from './in-idle-time';
import {
  createProvenanceService,
  type ProvenanceRequest,
  type ProvenanceResponse,
} from './provenance-service';

interface Connection {
  send(request: ProvenanceRequest): Promise<ProvenanceResponse>;
}

let connection: Connection | null = null;
let lastId = 0;
/** The references that the worker was last sent of each run. */
const sent = new Map<string, RunTexts['references']>();

/** The same question about the same texts costs little: what was compared before is remembered. */
export async function askProvenance<Q extends RunQuestion>(
  runId: string,
  texts: RunTexts,
  question: Q,
): Promise<RunAnswers[Q['ask']]> {
  connection ??= connect();
  const { answer, growing, references } = texts;
  const known = sent.get(runId);
  const same = known !== undefined && sameReferences(known, references);
  sent.set(runId, references);
  lastId += 1;
  const response = await connection.send({
    id: lastId,
    runId,
    answer,
    growing,
    references: same ? null : references,
    question,
  });
  if (response.answer !== null) return response.answer as RunAnswers[Q['ask']];
  // The worker forgot the run meanwhile, or was started again.
  sent.delete(runId);
  return askProvenance(runId, texts, question);
}

function sameReferences(a: RunTexts['references'], b: RunTexts['references']): boolean {
  return (
    a.length === b.length &&
    a.every(({ call, text }, index) => b[index]?.call === call && b[index]?.text === text)
  );
}

function connect(): Connection {
  if (typeof Worker === 'undefined') return inThisPage();
  const worker = new Worker(new URL('./provenance.worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<
    number,
    { request: ProvenanceRequest; resolve: (response: ProvenanceResponse) => void }
  >();
  worker.addEventListener('message', ({ data }: MessageEvent<ProvenanceResponse>) => {
    waiting.get(data.id)?.resolve(data);
    waiting.delete(data.id);
  });
  // Its script does not load, as after an update of the server. The page does the work, so nothing is reported.
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    const page = inThisPage();
    connection = page;
    sent.clear();
    for (const { request, resolve } of waiting.values()) void page.send(request).then(resolve);
    waiting.clear();
  });
  return {
    send: (request) =>
      new Promise((resolve) => {
        waiting.set(request.id, { request, resolve });
        worker.postMessage(request);
      }),
  };
}

function inThisPage(): Connection {
  const service = createProvenanceService();
  return { send: (request) => inIdleTime(service.handleInSteps(request)) };
}
