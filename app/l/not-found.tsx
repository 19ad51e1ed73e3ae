import { LinkNotValid } from '@/components/sharing/link-not-valid';

export default function SharedEvaluationNotFound() {
  return (
    <LinkNotValid action="Open Strata">
      Its owner revoked it or deleted the evaluation, or the address is incomplete.
    </LinkNotValid>
  );
}
