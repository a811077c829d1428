import type { HostPages, Page } from './page.ts';
import type { KeyValueStorage } from './storage.ts';

/** What it takes to connect to a network. */
export interface ConnectOptions {
  /** Where the server is, as in `https://social.example`. */
  url: string;
  /** A fresh token, signed by the host for whoever is signed in. Called again whenever one is needed. */
  token: () => Promise<string>;
  /** A ticket for one record, signed by the host. Needed only where records are shown. */
  ticket?: (record: string) => Promise<string>;
  /** The code of an invitation with which whoever is signed in has come. It is told once. */
  invitation?: string | undefined;
  /** Where unsent texts are kept; the browser's storage unless told. */
  storage?: KeyValueStorage;
  /** The page it lives in; this document's unless told. */
  page?: Page;
  /** Where the host shows what posts are about; whatever is not told is shown where its link was made. */
  pages?: HostPages;
}
