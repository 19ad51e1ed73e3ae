/** Where a question goes: the conversation, the run before it, and the mixture. */
import { readFile } from 'node:fs/promises';
import type { Conversation, ConversationDetail } from '@/lib/contract/conversation-contract';
import type { MixtureEntry } from '@/lib/contract/mixture-contract';
import type { CreateRunBody, Run } from '@/lib/contract/run-contract';
import { chosenOf } from '@/lib/conversation/follow-up-mixture';
import { Failure, misused } from './command-failure';
import type { Server } from './server-api';

type AskedMixture = CreateRunBody['mixture'];

export interface Place {
  /** Null for a new conversation. */
  conversation: Conversation | null;
  /** The run that the question follows. */
  after: Run | null;
}

/**
 * The conversation of an id or link, and its newest run or the one that the link names.
 * @throws Failure for a link to another server, ApiError for an unknown conversation.
 */
export async function findPlace(continues: string | null, server: Server): Promise<Place> {
  if (continues === null) return { conversation: null, after: null };
  const { conversationId, runId } = readContinued(continues, server);
  const path = `/api/conversations/${encodeURIComponent(conversationId)}`;
  const { conversation, runs } = await server.api<ConversationDetail>('GET', path);
  const after = runId === null ? runs.at(-1) : runs.find((run) => run.id === runId);
  if (runId !== null && after === undefined) throw new Failure('The conversation has no such run.');
  return { conversation, after: after ?? null };
}

/** The page of the run. */
export function linkTo(
  { conversationId, id }: Pick<Run, 'conversationId' | 'id'>,
  { origin }: Server,
): string {
  return `${origin}/c/${conversationId}?run=${id}`;
}

/** A link from `linkTo`, or an id. */
function readContinued(
  continues: string,
  { origin }: Server,
): { conversationId: string; runId: string | null } {
  if (!continues.includes('/')) return { conversationId: continues, runId: null };
  const url = URL.parse(continues);
  const conversationId = /^\/c\/([^/]+)$/.exec(url?.pathname ?? '')?.[1];
  if (url === null || conversationId === undefined) {
    throw misused(`"${continues}" is neither the id of a conversation nor a link to one.`);
  }
  if (url.origin !== origin) {
    throw misused(`That conversation is at ${url.origin}, and ${origin} is asked: add --url ${url.origin}.`);
  }
  return { conversationId, runId: url.searchParams.get('run') };
}

/**
 * The mixture: the named one, by slug or file; otherwise that of the previous run; otherwise the default of
 * the start page.
 * @throws Failure when none is available, or the file contains none.
 */
export async function chooseMixture(
  named: string | null,
  after: Run | null,
  server: Server,
): Promise<AskedMixture> {
  if (named !== null) return isPath(named) ? readMixtureFile(named) : named;
  if (after !== null) return after.mixtureSlug ?? after.mixture;
  const { items } = await server.api<{ items: MixtureEntry[] }>('GET', '/api/mixtures');
  const chosen = chosenOf(items, '');
  if (chosen === undefined) {
    throw new Failure(
      'No mixture can run here: none of their models can be called. strata mixtures says why.',
    );
  }
  return chosen.slug;
}

/** A slug has neither a slash nor a dot. */
function isPath(named: string): boolean {
  return /[/\\.]/.test(named);
}

/** The server validates the content and names invalid fields. */
export async function readMixtureFile(path: string): Promise<AskedMixture> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw misused(`The mixture ${path} cannot be read (${error.code}).`);
  });
  const mixture = parseJson(text);
  if (typeof mixture !== 'object' || mixture === null) {
    throw misused(`The mixture ${path} is not a JSON object, as the editor exports it.`);
  }
  return mixture as AskedMixture;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
