import './globals.css';
import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { Providers } from '@/components/app-providers';
import { fontVariables } from './fonts';
import { linkPreview } from './link-preview';

const description =
  'Ask a question, watch every layer of a Mixture-of-Agents work, and take the answer apart.';

export async function generateMetadata(): Promise<Metadata> {
  const request = await headers();
  const protocol = request.get('x-forwarded-proto') === 'https' ? 'https' : 'http';
  return {
    title: { default: 'Strata', template: '%s · Strata' },
    description,
    // The guard has checked the host. Link previews need absolute addresses.
    metadataBase: new URL(`${protocol}://${request.get('host') ?? '127.0.0.1'}`),
    manifest: '/manifest.webmanifest',
    icons: {
      icon: [
        { url: '/icon.svg', type: 'image/svg+xml' },
        { url: '/icon-192.png', type: 'image/png', sizes: '192x192' },
      ],
      apple: '/apple-touch-icon.png',
    },
    openGraph: { siteName: 'Strata', description, images: [linkPreview] },
    twitter: { card: 'summary_large_image', images: [linkPreview] },
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fcfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#14110f' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Reading the nonce makes every page dynamic, as a policy with nonces needs.
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  return (
    // next-themes sets the theme before React is there.
    <html lang="en" className={fontVariables} suppressHydrationWarning>
      <body>
        <Providers nonce={nonce}>{children}</Providers>
      </body>
    </html>
  );
}
