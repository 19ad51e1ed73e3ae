/**
 * A conversation is a tree: questions and runs alternate, and each may have siblings. Selects the branch to
 * show. Pure.
 */
import type { Message } from '@/lib/contract/conversation-contract';
import type { RunOutline } from '@/lib/contract/run-contract';

/** A turn. Its runs are complete or outlines. */
export interface TurnView<R extends RunOutline> {
  message: Message;
  /** The questions at this place, oldest first; several after an edit. */
  siblings: Message[];
  /** The run that is shown; null only while the run of a message has not arrived. */
  run: R | null;
  /** The runs of this message, oldest first; several after asking again. */
  runs: R[];
}

interface Tree<R extends RunOutline> {
  messages: readonly Message[];
  /** Oldest first. */
  runs: readonly R[];
}

/**
 * The branch through a run: its ancestors, the run, and the newest descendants. Without a run, or with an
 * unknown one, the newest branch.
 */
export function threadOf<R extends RunOutline>(tree: Tree<R>, focusRunId: string | null): TurnView<R>[] {
  const focus = tree.runs.find((run) => run.id === focusRunId) ?? tree.runs.at(-1);
  if (focus === undefined) return [];
  const before = ancestorsOf(tree, focus);
  return [...before, ...descendantsOf(tree, focus)];
}

function ancestorsOf<R extends RunOutline>(tree: Tree<R>, focus: R): TurnView<R>[] {
  const turns: TurnView<R>[] = [];
  let run: R | undefined = focus;
  while (run !== undefined) {
    const message: Message | undefined = tree.messages.find(({ id }) => id === run?.messageId);
    if (message === undefined) break;
    turns.unshift(turnOf(tree, message, run));
    const { parentId }: Message = message;
    run = tree.runs.find(({ id }) => id === parentId);
  }
  return turns;
}

function descendantsOf<R extends RunOutline>(tree: Tree<R>, focus: R): TurnView<R>[] {
  const message = tree.messages.findLast(({ parentId }) => parentId === focus.id);
  if (message === undefined) return [];
  const run = tree.runs.findLast(({ messageId }) => messageId === message.id);
  return [turnOf(tree, message, run ?? null), ...(run === undefined ? [] : descendantsOf(tree, run))];
}

function turnOf<R extends RunOutline>(
  { messages, runs }: Tree<R>,
  message: Message,
  run: R | null,
): TurnView<R> {
  return {
    message,
    siblings: messages.filter(({ parentId }) => parentId === message.parentId),
    run,
    runs: runs.filter(({ messageId }) => messageId === message.id),
  };
}

/** The newest run of a question, which is where its branch starts. */
export function newestRunOf<R extends RunOutline>({ runs }: Tree<R>, messageId: string): R | undefined {
  return runs.findLast((run) => run.messageId === messageId);
}
