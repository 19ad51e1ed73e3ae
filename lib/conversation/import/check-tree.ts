/** Whether questions and runs of a conversation file form a tree. Pure and linear. */
import type { FileMessage, FileRun } from '@/lib/contract/conversation-file';
import type { PlainProblem } from './plain-problem';

export function checkTree(
  messages: readonly Pick<FileMessage, 'id' | 'parentId'>[],
  runs: readonly Pick<FileRun, 'id' | 'messageId'>[],
): PlainProblem[] {
  const questions = new Map(messages.map((message) => [message.id, message]));
  const answers = new Map(runs.map((run) => [run.id, run]));
  const problems: PlainProblem[] = [
    ...repeated(messages).map((index) => ({
      path: ['messages', index, 'id'],
      detail: 'is that of another question',
    })),
    ...repeated(runs).map((index) => ({ path: ['runs', index, 'id'], detail: 'is that of another run' })),
    ...messages.flatMap(({ id, parentId }, index) => [
      ...(answers.has(id) ? [{ path: ['messages', index, 'id'], detail: 'is that of a run' }] : []),
      ...(parentId === null || answers.has(parentId)
        ? []
        : [{ path: ['messages', index, 'parentId'], detail: 'is not in the file' }]),
    ]),
    ...runs.flatMap(({ messageId }, index) =>
      questions.has(messageId) ? [] : [{ path: ['runs', index, 'messageId'], detail: 'is not in the file' }],
    ),
  ];
  return problems.length > 0 ? problems : cycles(messages, questions, answers);
}

function repeated(items: readonly { id: string }[]): number[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }, index) => (seen.size === seen.add(id).size ? [index] : []));
}

/** A question that follows itself. Each question is walked through once. */
function cycles(
  messages: readonly Pick<FileMessage, 'id' | 'parentId'>[],
  questions: ReadonlyMap<string, Pick<FileMessage, 'id' | 'parentId'>>,
  answers: ReadonlyMap<string, Pick<FileRun, 'messageId'>>,
): PlainProblem[] {
  const rooted = new Set<string>();
  for (const [index, message] of messages.entries()) {
    const walked = new Set<string>();
    let next: Pick<FileMessage, 'id' | 'parentId'> | undefined = message;
    while (next !== undefined && !rooted.has(next.id)) {
      if (walked.has(next.id))
        return [{ path: ['messages', index], detail: 'it follows a run of its own answers' }];
      walked.add(next.id);
      const run: Pick<FileRun, 'messageId'> | undefined =
        next.parentId === null ? undefined : answers.get(next.parentId);
      next = run && questions.get(run.messageId);
    }
    for (const id of walked) rooted.add(id);
  }
  return [];
}
