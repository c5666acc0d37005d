import { createContext, type ReactNode, useContext, useEffect } from 'react';
import { createPortal } from 'react-dom';
import { createStore, useStore } from './store.ts';

/** How many screens have something to say in the inspector: without any, the column is not there. */
const tenants = createStore(0);
export const useInspectorTenants = (): number => useStore(tenants);

/** The element of the frame that the inspector's words are drawn into; null while it is closed. */
export const InspectorSlot = createContext<HTMLElement | null>(null);

/** True where the inspector has its column beside the page: what it says need not be said there. */
export const InspectorBeside = createContext(false);

/** What a screen says at the side. Drawn into the frame's inspector, or, where that is narrow, into its sheet. */
export function Inspector({ children }: { children: ReactNode }) {
  const slot = useContext(InspectorSlot);
  useEffect(() => {
    tenants.set(tenants.get() + 1);
    return () => tenants.set(tenants.get() - 1);
  }, []);
  return slot ? createPortal(children, slot) : null;
}

/** One titled part of the inspector. */
export { InspectorSection } from './inspector-section.tsx';
