import type { AuditEntry } from '@/lib/contract/account-contract';

const actions: Record<string, string> = {
  login: 'logged in',
  'login.failed': 'failed to log in',
  'login.linked': 'linked a login',
  logout: 'logged out',
  'account.made': 'created an account',
  'account.exported': 'exported everything of their own',
  'password.changed': 'changed their password',
  'password.changed.failed': 'failed to change their password',
  'password.reset': 'set a new password by a link',
  'password.link': 'created a link for a new password',
  'two-factor.enabled': 'set up a second factor',
  'two-factor.disabled': 'turned the second factor off',
  'passkey.added': 'added a passkey',
  'passkey.removed': 'removed a passkey',
  'session.revoked': 'ended a session',
  'invitation.made': 'invited somebody',
  'invitation.withdrawn': 'withdrew an invitation',
  'role.changed': 'changed a role',
  'limits.changed': 'changed the limits of a member',
  'person.erased': 'erased a person',
  'share.made': 'shared a conversation by a link',
  'share.revoked': 'revoked a link',
  'conversation.deleted': 'deleted a conversation',
  'conversation.exported': 'exported a conversation',
  'conversation.given': 'changed what the team may do with a conversation',
  'mixture.given': 'changed what the team may do with a mixture',
  'mixture.deleted': 'deleted a mixture',
  'evaluation.given': 'changed what the team may do with an evaluation',
  'evaluation.shared': 'shared an evaluation by a link',
  'evaluation.unshared': 'revoked the link to an evaluation',
  'evaluation.exported': 'exported an evaluation',
  'dataset.deleted': 'deleted a dataset',
  'evaluation.deleted': 'deleted an evaluation',
  'key.made': 'created an API key',
  'key.revoked': 'revoked an API key',
  'provider.added': 'added an endpoint',
  'provider.changed': 'changed the key of a provider',
  'provider.removed': 'removed a provider',
  'own-key.changed': 'set a provider key of their own',
  'own-key.removed': 'removed a provider key of their own',
  'settings.changed': 'changed the settings',
  'budgets.changed': 'changed the budgets',
};

/** What somebody did, in words. */
export function auditWords({ action, details }: Pick<AuditEntry, 'action' | 'details'>): string {
  const words = actions[action] ?? action;
  if (action === 'role.changed') return `${words}: ${details.from} to ${details.to}`;
  if (action === 'invitation.made') return `${words} as ${details.role}`;
  return words;
}
