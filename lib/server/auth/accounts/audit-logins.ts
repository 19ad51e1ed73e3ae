/** What better-auth does and the audit log keeps, and the rules for new passwords. */
import { APIError, createAuthMiddleware } from 'better-auth/api';
import { audit } from '@/lib/server/db/accounts/audit-queries';

type PasswordProblem = (password: string, personal: readonly string[]) => string | null;

/** Paths that set a password. */
const settingPassword = new Set(['/reset-password', '/change-password', '/set-password', '/sign-up/email']);

const actions: [prefix: string, action: string][] = [
  ['/sign-in/', 'login'],
  ['/callback/', 'login'],
  ['/oauth2/callback/', 'login'],
  ['/passkey/verify-authentication', 'login'],
  ['/two-factor/verify-', 'login'],
  ['/sign-out', 'logout'],
  ['/change-password', 'password.changed'],
  ['/reset-password', 'password.reset'],
  ['/two-factor/enable', 'two-factor.enabled'],
  ['/two-factor/disable', 'two-factor.disabled'],
  ['/passkey/verify-registration', 'passkey.added'],
  ['/passkey/delete-passkey', 'passkey.removed'],
  ['/revoke-session', 'session.revoked'],
  ['/revoke-other-sessions', 'session.revoked'],
  ['/link-social', 'login.linked'],
  ['/oauth2/link', 'login.linked'],
];

/** The hooks of better-auth. */
export function auditLogins(passwordProblem: PasswordProblem) {
  return {
    before: createAuthMiddleware(async ({ path, body, context }) => {
      if (!settingPassword.has(path)) return;
      const user = context.session?.user;
      const personal = [user?.email, user?.name, body?.email, body?.name].filter(
        (text) => typeof text === 'string',
      );
      const problem = passwordProblem(String(body?.newPassword ?? body?.password ?? ''), personal);
      if (problem !== null) throw new APIError('BAD_REQUEST', { code: 'WEAK_PASSWORD', message: problem });
    }),
    after: createAuthMiddleware(async ({ path, body, context, headers }) => {
      const action = actions.find(([prefix]) => path.startsWith(prefix))?.[1];
      if (action === undefined) return;
      const { returned, newSession, session } = context;
      const failed = returned instanceof APIError && returned.statusCode >= 400;
      const user = newSession?.user ?? session?.user;
      // Of a login with a second factor, the first step makes no session yet.
      if (action === 'login' && !failed && newSession === null) return;
      await audit({
        action: failed ? `${action}.failed` : action,
        personId: user?.id ?? null,
        email: user?.email ?? (typeof body?.email === 'string' ? body.email.slice(0, 200) : null),
        target: null,
        details: { path },
        address: headers?.get('x-strata-client') ?? null,
      });
    }),
  };
}
