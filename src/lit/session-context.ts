import { ContextProvider, createContext } from '@lit/context';
import type { Session } from '../client/session.ts';

/** The page's session; null where no network tag has connected yet. */
export const sessionContext = createContext<Session | null>(Symbol.for('cercle-session'));

type PageSession = ContextProvider<typeof sessionContext, HTMLElement>;
const place = Symbol.for('cercle-page-session');
const root: HTMLElement & { [place]?: PageSession } = document.documentElement;

/**
 * Who gives the page's session to its widgets. It stands above them all from the moment that the first of them is
 * known, so that a network tag may come before or after them (TOOLCHAIN trap 6); and there is one of it, since a page
 * may hold two copies of Cercle, each of which would answer every widget.
 */
export const pageSession: PageSession = (root[place] ??= new ContextProvider<
  typeof sessionContext,
  HTMLElement
>(root, { context: sessionContext, initialValue: null }));
