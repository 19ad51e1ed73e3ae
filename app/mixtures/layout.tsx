import type { ReactNode } from 'react';
import { AppShell } from '@/components/app-shell';

export default function MixturesLayout({ children }: { children: ReactNode }) {
  return <AppShell>{children}</AppShell>;
}
