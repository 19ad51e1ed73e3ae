import { type Role, roleSchema } from '@/lib/contract/account-contract';
import { roleWords } from '../role-words';

interface RoleSelectProps {
  label: string;
  role: Role;
  disabled?: boolean;
  onChange: (role: Role) => void;
}

export function RoleSelect({ label, role, disabled = false, onChange }: RoleSelectProps) {
  return (
    <select
      aria-label={label}
      className="h-9 rounded-lg border bg-surface px-2 text-ui touch:h-11 disabled:border-transparent disabled:text-ink-muted"
      disabled={disabled}
      value={role}
      onChange={(event) => onChange(roleSchema.parse(event.target.value))}
    >
      {roleSchema.options.map((option) => (
        <option key={option} value={option}>
          {roleWords[option].name}
        </option>
      ))}
    </select>
  );
}
