'use client';

import type { ComponentProps } from 'react';
import { Button } from './button';
import { useAlive } from './use-alive';

/** A button of a form that the server renders: disabled until the scripts have come that it needs, so that no click is lost. */
export function LiveButton({ disabled, ...button }: ComponentProps<typeof Button>) {
  const alive = useAlive();
  return <Button disabled={!alive || disabled} {...button} />;
}
