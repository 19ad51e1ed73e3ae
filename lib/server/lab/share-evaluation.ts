/** Shares evaluations by link. A visitor sees a finished evaluation without prompts and without its runs. */
import type { Evaluation, ResultDetail, ResultPage } from '@/lib/contract/lab/evaluation-contract';
import { found, StrataError } from '@/lib/errors';
import type { EvaluationReport } from '@/lib/evaluation/report/report-schema';
import type { Mixture } from '@/lib/mixture/mixture-schema';
import { newId } from '@/lib/new-id';
import { system, withAccess } from '@/lib/server/db/access/access';
import { auditPerson } from '@/lib/server/db/accounts/audit-queries';
import {
  findEvaluation,
  findSharedEvaluation,
  type StoredEvaluation,
  setShareToken,
} from '@/lib/server/db/queries/lab/evaluation-queries';
import type { ResultFilter } from '@/lib/server/db/queries/lab/result-queries';
import { readResult, readResults, withFailures } from './read-evaluation';
import { reportOf } from './read-report';

/** 128 bits and more, as of every link. */
const tokenLength = 22;

/** @returns its token. @throws StrataError `conflict` before it has finished. */
export async function shareEvaluation(id: string): Promise<string> {
  const { status, shareToken } = found(await findEvaluation(id, 'own'), 'evaluation');
  if (status !== 'finished') throw new StrataError('conflict', 'Only a finished evaluation can be shared.');
  if (shareToken !== null) return shareToken;
  const token = newId(tokenLength);
  await setShareToken(id, token);
  await auditPerson('evaluation.shared', id);
  return token;
}

/** Revokes the link at once. */
export async function unshareEvaluation(id: string): Promise<void> {
  found(await findEvaluation(id, 'own'), 'evaluation');
  await setShareToken(id, null);
  await auditPerson('evaluation.unshared', id);
}

/** Null for an unknown or revoked link, and while the evaluation runs again. */
export async function findShared(token: string): Promise<Evaluation | null> {
  const stored = await sharedOf(token);
  return stored === null ? null : asVisible(await forVisitor(() => withFailures(stored)));
}

/** @throws StrataError `not_found` */
export async function sharedReport(token: string): Promise<EvaluationReport> {
  const stored = found(await sharedOf(token), 'share');
  return forVisitor(() => reportOf(stored));
}

/** @throws StrataError `not_found` */
export async function sharedResults(
  token: string,
  filter: ResultFilter,
  after: number,
  limit: number,
): Promise<ResultPage> {
  const { id } = found(await sharedOf(token), 'share');
  const page = await forVisitor(() => readResults(id, filter, after, limit));
  return { ...page, items: page.items.map((item) => ({ ...item, answers: item.answers.map(withoutRuns) })) };
}

/** @throws StrataError `not_found` */
export async function sharedResult(token: string, position: number): Promise<ResultDetail> {
  const { id } = found(await sharedOf(token), 'share');
  const detail = await forVisitor(() => readResult(id, position));
  return { ...detail, answers: detail.answers.map(withoutRuns) };
}

async function sharedOf(token: string): Promise<StoredEvaluation | null> {
  const stored = await findSharedEvaluation(token);
  return stored?.status === 'finished' ? stored : null;
}

/** Reads what the link shows to whoever has it. */
function forVisitor<T>(read: () => Promise<T>): Promise<T> {
  return withAccess(system, read);
}

function withoutRuns<A extends { runIds: string[]; error: string | null }>(answer: A): A {
  return { ...answer, runIds: [], error: answer.error === null ? null : 'The answer failed.' };
}

function asVisible(evaluation: Evaluation): Evaluation {
  return {
    ...evaluation,
    notice: null,
    failures: [],
    contenders: evaluation.contenders.map((contender) => ({
      ...contender,
      mixture: withoutPrompts(contender.mixture),
    })),
  };
}

function withoutPrompts({ systemPrompt: _, ...mixture }: Mixture): Mixture {
  const { instructions: _i, ...aggregator } = mixture.aggregator;
  const layers = mixture.layers.map((layer) => ({
    ...layer,
    proposers: layer.proposers.map(({ instructions: _own, ...proposer }) => proposer),
  }));
  return { ...mixture, aggregator, layers };
}
