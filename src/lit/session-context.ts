import { ContextRoot, createContext } from '@lit/context';
import type { Session } from '../client/session.ts';

/** The page's session; null where no network tag has connected yet. */
export const sessionContext = createContext<Session | null>(Symbol.for('cercle-session'));

// Markup comes before the script, so that a widget may be upgraded before the network tag is: the root remembers who
// asked, and asks again (TOOLCHAIN trap 6). Nothing here may be imported after the elements.
new ContextRoot().attach(document.documentElement);
