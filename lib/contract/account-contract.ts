/** People, their roles and what they give to the team. Bodies and answers of `/api/account`, `/api/members` and others. */
import { z } from 'zod';

/** An owner also manages the team: members, keys, prices, budgets and settings. A viewer changes nothing. */
export const roleSchema = z.enum(['owner', 'member', 'viewer']);
export type Role = z.infer<typeof roleSchema>;

/** What the team may do with a conversation, a mixture or an evaluation. */
export const teamRightSchema = z.enum(['read', 'continue']);
export type TeamRight = z.infer<typeof teamRightSchema>;

/** Whose it is, and what the team may do with it. Without accounts everything is one’s own. */
export const ownershipSchema = z.object({
  mine: z.boolean(),
  team: teamRightSchema.nullable().describe('What the team may do with it; null for nothing.'),
});
export type Ownership = z.infer<typeof ownershipSchema>;

/** Gives something to the team, or takes it back. */
export const giveToTeamBody = z.strictObject({ team: teamRightSchema.nullable() });

/** Whose things a list has. Without accounts everything is one’s own. */
export const ofSchema = z
  .enum(['me', 'team'])
  .default('me')
  .describe(
    '"me": one’s own. "team": what others gave to the team; of usage, that of everybody, for owners.',
  );

const email = z.email().max(200).toLowerCase();
const budget = z.number().positive().max(1_000_000).nullable();

export const memberSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: roleSchema,
  budgetPerDayUsd: z.number().nullable().describe('For owners; null for no limit of their own.'),
  budgetPerMonthUsd: z.number().nullable().describe('A calendar month in UTC. For owners.'),
  createdAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime().nullable().describe('For owners.'),
});
export type Member = z.infer<typeof memberSchema>;

export const memberListSchema = z.object({ items: z.array(memberSchema) });

export const changeMemberBody = z
  .strictObject({
    role: roleSchema.optional(),
    budgetPerDayUsd: budget.optional(),
    budgetPerMonthUsd: budget.optional(),
  })
  .refine((body) => Object.keys(body).length > 0, { message: 'must change at least one field' });

export const invitationSchema = z.object({
  id: z.string(),
  role: roleSchema,
  email: z.string().nullable().describe('Whom it is for; null for whoever has the link.'),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});
export type Invitation = z.infer<typeof invitationSchema>;

export const invitationListSchema = z.object({ items: z.array(invitationSchema) });

export const createInvitationBody = z.strictObject({
  role: roleSchema,
  email: email.nullable().default(null).describe('An OpenID login needs an invitation for its email.'),
  days: z.number().int().min(1).max(30).default(7).describe('How long it can be accepted.'),
});

/** A link is shown once: only a hash of its token is stored. */
export const newInvitationSchema = z.object({ invitation: invitationSchema, url: z.url() });
export const linkSchema = z.object({ url: z.url(), expiresAt: z.iso.datetime() });

export const invitationTokenBody = z.strictObject({ token: z.string().min(20).max(100) });

export const acceptInvitationBody = invitationTokenBody.extend({
  name: z.string().trim().min(1).max(100),
  email,
  password: z.string().max(256),
});

/** Whether people log in here, and who asks. */
export const accountStateSchema = z.object({
  accounts: z.boolean().describe('False for Strata on one machine, where one person needs no login.'),
  openId: z.string().nullable().describe('The name of the OpenID provider; null without one.'),
  person: z
    .object({
      id: z.string(),
      name: z.string(),
      email: z.string(),
      role: roleSchema,
      twoFactor: z.boolean(),
      hasPassword: z.boolean(),
    })
    .nullable()
    .describe('Null for nobody, and without accounts.'),
});
export type AccountState = z.infer<typeof accountStateSchema>;

/** The file of `GET /api/account/export`. Its conversations are files that can be imported. */
export const accountExportSchema = z.object({
  format: z.literal('strata.account'),
  version: z.literal(1),
  exportedAt: z.iso.datetime(),
  account: z.record(z.string(), z.unknown()).nullable(),
  mixtures: z.array(z.object({ slug: z.string(), mixture: z.unknown() })),
  keys: z.array(z.record(z.string(), z.unknown())),
  providerKeys: z.array(z.record(z.string(), z.unknown())).describe('Without the keys themselves.'),
  evaluations: z.array(z.record(z.string(), z.unknown())),
  conversations: z.array(z.record(z.string(), z.unknown())),
});

export const auditEntrySchema = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  personId: z.string().nullable(),
  email: z.string().nullable(),
  action: z.string(),
  target: z.string().nullable(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  address: z.string().nullable(),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;

export const auditPageSchema = z.object({
  items: z.array(auditEntrySchema),
  nextCursor: z.string().nullable(),
});
export type AuditPage = z.infer<typeof auditPageSchema>;

export const auditQuery = z.object({
  cursor: z
    .string()
    .regex(/^\d{1,18}$/, 'is not a cursor')
    .optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
