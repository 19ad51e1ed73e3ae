'use client';

import { Field } from '@/components/ui/form/field';

interface AccountFieldProps {
  value: string;
  onValueChange: (value: string) => void;
  label?: string;
  autoFocus?: boolean;
  className?: string;
}

/** The password of an account, which a password manager fills in. */
export function PasswordField({ label = 'Password', ...props }: AccountFieldProps) {
  return <Field label={label} type="password" required autoComplete="current-password" {...props} />;
}

/** A password that is chosen, which a password manager may suggest. Its shortest length is a rule of the server. */
export function NewPasswordField({ label = 'New password', ...props }: AccountFieldProps) {
  return (
    <Field
      label={label}
      type="password"
      required
      autoComplete="new-password"
      hint="At least 15 characters. Four or five unrelated words are easy to keep in mind."
      {...props}
    />
  );
}

/** @param readOnly for an address that an invitation gives. @param autoComplete `webauthn` offers passkeys, too. */
export function EmailField({
  autoComplete = 'username',
  ...props
}: AccountFieldProps & { readOnly?: boolean; autoComplete?: string }) {
  return <Field label="Email" type="email" required autoComplete={autoComplete} {...props} />;
}
