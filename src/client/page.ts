/** What becomes of the page, as far as a session has to know. */
export interface PageEvents {
  /** It goes away, perhaps only for a while; `kept` where the browser may show it again as it is. */
  leave(kept: boolean): void;
  /** The machine has no network any more. */
  lose(): void;
  /** It is back, or the machine has a network again. */
  comeBack(): void;
  /** Another page of this browser has changed what is stored. */
  store(): void;
  /** It was hidden, or is visible again. */
  visibility(isVisible: boolean): void;
}

/** The page that a session lives in. */
export interface Page {
  isVisible(): boolean;
  /** Tells of its events until the returned function is called. */
  listen(events: PageEvents): () => void;
}

/** The page of this document. */
export const browserPage: Page = {
  isVisible: () => document.visibilityState === 'visible',
  listen({ leave, lose, comeBack, store, visibility }) {
    const stop = new AbortController();
    const { signal } = stop;
    addEventListener('pagehide', ({ persisted }) => leave(persisted), { signal });
    addEventListener('pageshow', comeBack, { signal });
    addEventListener('storage', store, { signal });
    addEventListener('offline', lose, { signal });
    addEventListener('online', comeBack, { signal });
    document.addEventListener(
      'visibilitychange',
      () => visibility(document.visibilityState === 'visible'),
      { signal },
    );
    return () => stop.abort();
  },
};

/** Where there is no page: always there, always visible. */
const nowhere: Page = { isVisible: () => true, listen: () => () => {} };

/** This document's page, or none where there is no document, as on a server. */
export const currentPage = (): Page => (typeof document === 'undefined' ? nowhere : browserPage);

/** Addresses of the host's pages, absolute or from the page's own; empty where there is none. */
export interface HostPages {
  /** Of the page where the whole company talks. */
  home?: string;
  /** Of a room's page, with `{room}` where its id stands. */
  room?: string;
  /** Of a record's page, with `{system}`, `{type}` and `{id}` where the parts of its name stand. */
  record?: string;
  /** Where whoever is invited comes in, with `{code}` where the code of their invitation stands, and `{room}`. */
  invitation?: string;
}
