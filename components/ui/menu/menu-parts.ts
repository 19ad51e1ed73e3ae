'use client';

import type { Menu } from '@base-ui/react/menu';
import { createContext, use } from 'react';

/** The library's parts of a menu. They load with the first menu that is opened, so no page starts with them. */
export type MenuParts = typeof Menu;

export const MenuPartsContext = createContext<MenuParts | null>(null);

/** @throws outside an open menu. */
export function useMenuParts(): MenuParts {
  const parts = use(MenuPartsContext);
  if (parts === null) throw new Error('A menu item is only rendered inside an open menu.');
  return parts;
}
