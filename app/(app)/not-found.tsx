import Link from 'next/link';
import { buttonClass } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

export default function ConversationNotFound() {
  return (
    <Notice
      title="Conversation not found"
      action={
        <Link href="/" className={buttonClass('outline')}>
          Ask something new
        </Link>
      }
    >
      It may have been deleted, or the address is incomplete.
    </Notice>
  );
}
