import { GeistMono } from 'geist/font/mono';
import { GeistSans } from 'geist/font/sans';

/** Class names that define `--font-geist-sans` and `--font-geist-mono`. */
export const fontVariables = `${GeistSans.variable} ${GeistMono.variable}`;
