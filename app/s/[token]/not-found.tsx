import { LinkNotValid } from '@/components/sharing/link-not-valid';

export default function ShareNotFound() {
  return (
    <LinkNotValid action="Ask something yourself">
      It has expired, its owner revoked it or deleted the conversation, or the address is incomplete.
    </LinkNotValid>
  );
}
