'use client';

import { useRole } from '@/lib/client/accounts/use-account';
import { AuditLog } from './audit-log';
import { Members } from './members';
import { RetentionSetting } from './retention-setting';
import { TeamInvitations } from './team-invitations';

/** The people of the team; for owners also invitations, retention and the audit log. */
export function TeamView() {
  const isOwner = useRole() === 'owner';
  return (
    <div className="flex-1 overflow-y-auto">
      <div className="mx-auto flex w-full max-w-[720px] flex-col gap-10 px-4 pt-14 pb-16 sm:px-8">
        <h1 className="font-semibold text-title">Team</h1>
        <Members isOwner={isOwner} />
        {isOwner && <TeamInvitations />}
        {isOwner && <RetentionSetting />}
        {isOwner && <AuditLog />}
      </div>
    </div>
  );
}
