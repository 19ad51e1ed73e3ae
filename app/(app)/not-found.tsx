import { buttonClass } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageLink } from '@/components/ui/page-link';

export default function ConversationNotFound() {
  return (
    <Notice
      title="Conversation not found"
      action={
        <PageLink href="/" className={buttonClass('outline')}>
          Ask something new
        </PageLink>
      }
    >
      It may have been deleted, or the address is incomplete.
    </Notice>
  );
}
