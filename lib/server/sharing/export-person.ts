/** Everything that is a person's, as one file: conversation by conversation, so that none is held in memory as a whole. */
import { found } from '@/lib/errors';
import { currentPerson } from '@/lib/server/db/access/access';
import { auditPerson } from '@/lib/server/db/accounts/audit-queries';
import { findAccount } from '@/lib/server/db/accounts/member-queries';
import { listApiKeys } from '@/lib/server/db/queries/api-key-queries';
import { idsOfOwnConversations } from '@/lib/server/db/queries/conversations/conversation-queries';
import { pageOfEvaluations } from '@/lib/server/db/queries/lab/evaluation-queries';
import { listMixtures } from '@/lib/server/db/queries/mixture-queries';
import { listMyKeys } from '@/lib/server/db/queries/providers/own-key-queries';
import { exportedFile } from './export-conversation';

/** @returns the parts of a JSON file. Conversations with a run in progress are named without their content. */
export async function* exportPerson(): AsyncGenerator<string> {
  const person = currentPerson();
  const account = person === null ? null : found(await findAccount(person.id), 'person');
  await auditPerson('account.exported', person?.id ?? null);
  const [mixtures, keys, providerKeys, evaluations] = await Promise.all([
    listMixtures(),
    person?.role === 'viewer' ? [] : listApiKeys(),
    listMyKeys(),
    ownEvaluations(),
  ]);
  const head = {
    format: 'strata.account',
    version: 1,
    exportedAt: new Date().toISOString(),
    account,
    mixtures: mixtures
      .filter(({ ownership }) => ownership.mine)
      .map(({ slug, mixture }) => ({ slug, mixture })),
    keys: keys.map(({ hash: _h, owner: _o, ...key }) => key),
    providerKeys: providerKeys.map(({ key: _k, ownerId: _o, ...key }) => key),
    evaluations,
  };
  yield `${JSON.stringify(head).slice(0, -1)},"conversations":[`;
  let separator = '\n';
  for (const id of await idsOfOwnConversations()) {
    yield separator + JSON.stringify(await fileOf(id));
    separator = ',\n';
  }
  yield '\n]}\n';
}

async function fileOf(id: string) {
  try {
    return await exportedFile(id, { format: 'json', scope: 'conversation' });
  } catch {
    return { id, problem: 'It was deleted meanwhile, or a run of it is in progress.' };
  }
}

async function ownEvaluations() {
  const own = [];
  let cursor: string | undefined;
  do {
    const page = await pageOfEvaluations(cursor, 100);
    own.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  const id = currentPerson()?.id ?? null;
  return own
    .filter(({ ownerId }) => id === null || ownerId === id)
    .map(({ shareToken: _, ownerId: _o, ...rest }) => rest);
}
