import type { Role } from '@/lib/contract/account-contract';

/** Roles in words. */
export const roleWords: Record<Role, { name: string; withArticle: string; means: string }> = {
  owner: {
    name: 'Owner',
    withArticle: 'an owner',
    means: 'Owners also manage members, provider keys, prices, budgets and settings.',
  },
  member: {
    name: 'Member',
    withArticle: 'a member',
    means: 'Members ask questions and have conversations, mixtures, evaluations and keys of their own.',
  },
  viewer: {
    name: 'Viewer',
    withArticle: 'a viewer',
    means: 'Viewers read what others give to the team, and change nothing.',
  },
};
