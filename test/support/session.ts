import { WebSocket } from 'ws';
import type { Page, PageEvents } from '../../src/client/page.ts';
import type { Session } from '../../src/client/session.ts';

// Node.js has one of its own from version 22 on.
globalThis.WebSocket ??= WebSocket as unknown as typeof globalThis.WebSocket;

/** A test that waits for longer waits in vain; milliseconds. */
const longestWait = 60_000;

/** Waits until something is so, looking whenever the session has changed. Rejects where it never becomes so. */
export function until(session: Session, isSo: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      stop();
      clearTimeout(timer);
    };
    const look = () => {
      if (!isSo()) return;
      end();
      resolve();
    };
    const timer = setTimeout(() => {
      end();
      reject(new Error(`Never so: ${isSo.toString()}`));
    }, longestWait);
    const stop = session.subscribe(look);
    look();
  });
}

/** A page whose coming and going the test decides. */
export function testPage(): Page & PageEvents & { isVisible: () => boolean; listeners: number } {
  const listening = new Set<PageEvents>();
  return {
    isVisible: () => true,
    listen(events) {
      listening.add(events);
      return () => void listening.delete(events);
    },
    lose: () => listening.forEach((events) => events.lose()),
    leave: (kept) => listening.forEach((events) => events.leave(kept)),
    comeBack: () => listening.forEach((events) => events.comeBack()),
    store: () => listening.forEach((events) => events.store()),
    visibility: (isVisible) => listening.forEach((events) => events.visibility(isVisible)),
    get listeners() {
      return listening.size;
    },
  };
}
