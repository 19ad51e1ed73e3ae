'use client';

import { CSPProvider } from '@base-ui/react/csp-provider';
import { QueryClientProvider } from '@tanstack/react-query';
import { ThemeProvider } from 'next-themes';
import { type ReactNode, useState } from 'react';
import { Toasts } from '@/components/ui/toast';
import { Tooltips } from '@/components/ui/tooltip/tooltips';
import { createQueryClient } from '@/lib/client/browser/query-client';

/** Providers of every page: data, theme, toasts, and the nonce of its content security policy. */
export function Providers({ nonce, children }: { nonce: string | undefined; children: ReactNode }) {
  const [client] = useState(createQueryClient);
  return (
    <CSPProvider nonce={nonce}>
      <QueryClientProvider client={client}>
        <ThemeProvider attribute="data-theme" nonce={nonce} disableTransitionOnChange>
          {children}
          <Toasts />
          <Tooltips />
        </ThemeProvider>
      </QueryClientProvider>
    </CSPProvider>
  );
}
