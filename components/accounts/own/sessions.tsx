'use client';

import { Button } from '@/components/ui/button';
import { FormError } from '@/components/ui/form/form-error';
import {
  type SessionEntry,
  useRevokeOtherSessions,
  useRevokeSession,
  useSessions,
} from '@/lib/client/accounts/use-own-account';
import { atTime } from '../at-time';

/** Where the person is logged in. */
export function Sessions() {
  const { data: sessions = [], error } = useSessions();
  const revoke = useRevokeSession();
  const revokeOthers = useRevokeOtherSessions();
  return (
    <section className="flex flex-col gap-3" aria-labelledby="sessions">
      <div className="flex items-end gap-3">
        <div className="min-w-0 flex-1">
          <h2 id="sessions" className="font-semibold text-ui">
            Sessions
          </h2>
          <p className="text-ink-muted text-ui">A session ends a week after you last used it.</p>
        </div>
        {sessions.length > 1 && (
          <Button look="outline" disabled={revokeOthers.isPending} onClick={() => revokeOthers.mutate()}>
            End all others
          </Button>
        )}
      </div>
      <FormError error={error ?? revoke.error ?? revokeOthers.error} />
      <ul className="divide-y rounded-xl border bg-surface">
        {sessions.map((session) => (
          <li key={session.id} className="flex items-center gap-3 px-3.5 py-2.5">
            <div className="min-w-0 flex-1">
              <p className="text-ui">{browserOf(session)}</p>
              <p className="text-ink-muted text-small">
                {session.ipAddress ?? 'unknown address'} · used {atTime(session.updatedAt)}
              </p>
            </div>
            {session.isThis ? (
              <span className="text-ink-muted text-small">this one</span>
            ) : (
              <Button
                look="danger"
                aria-label={`End the session of ${browserOf(session)}`}
                disabled={revoke.isPending}
                onClick={() => revoke.mutate(session.token)}
              >
                End
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function browserOf({ userAgent }: SessionEntry): string {
  const agent = userAgent ?? '';
  const browser = /Edg|OPR|Firefox|Chrome|Safari/.exec(agent)?.[0];
  const system = /Windows|Mac OS X|Android|iPhone|iPad|Linux/.exec(agent)?.[0];
  if (browser === undefined) return agent === '' ? 'An unknown client' : agent.slice(0, 60);
  return [browserNames[browser] ?? browser, ...(system === undefined ? [] : [`on ${system}`])].join(' ');
}

const browserNames: Record<string, string> = { Edg: 'Edge', OPR: 'Opera' };
