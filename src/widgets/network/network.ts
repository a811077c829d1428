import { LitElement, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { connect, type Session } from '../../client/session.ts';
import { customElement } from '../../lit/custom-element.ts';
import { followPageLanguage } from '../../lit/localize.ts';
import { pageSession } from '../../lit/session-context.ts';
import { fetchSigned } from './fetch-signed.ts';
import { styles } from './network.styles.ts';

/** The connection has changed; the details are in the element's `session.status`. */
export class CercleStatusEvent extends Event {
  constructor(readonly session: Session) {
    super('cercle-status', { bubbles: true, composed: true });
  }
}

/** The network tags of the page, in the order in which they came: the first one serves the widgets. */
const networks: CercleNetwork[] = [];

/** What a connection is made from: with another of them, it is another. */
const settings = [
  ...(['url', 'tokenUrl', 'ticketUrl', 'token', 'ticket'] as const),
  ...(['homeUrl', 'roomUrl', 'recordUrl'] as const),
];

function serve(): void {
  pageSession.setValue(networks.find(({ session }) => session)?.session ?? null);
}

/**
 * @summary Connects the page to a network. One for each page, anywhere in it; the widgets find it by themselves.
 * @event cercle-status - the connection has changed
 */
@customElement('cercle-network')
export class CercleNetwork extends LitElement {
  static override styles = styles;

  /** Where the server is; the page's own origin unless told. */
  @property() url = '';
  /** An address of the host's that gives a fresh token for whoever is signed in, as text or as `{ "token": … }`. */
  @property({ attribute: 'token-url' }) tokenUrl = '';
  /** An address of the host's that gives a ticket for `?record=…`, as text or as `{ "ticket": … }`. */
  @property({ attribute: 'ticket-url' }) ticketUrl = '';
  /** The page where the whole company talks: links to posts of its open there. */
  @property({ attribute: 'home-url' }) homeUrl = '';
  /** A room's page, as in `/rooms/{room}`: links to posts in rooms open there. */
  @property({ attribute: 'room-url' }) roomUrl = '';
  /** A record's page, as in `/{system}/{type}/{id}`: records that are named in posts open there. */
  @property({ attribute: 'record-url' }) recordUrl = '';
  /** In place of `token-url`. */
  @property({ attribute: false }) token: (() => Promise<string>) | undefined;
  /** In place of `ticket-url`. */
  @property({ attribute: false }) ticket: ((record: string) => Promise<string>) | undefined;

  #session: Session | null = null;
  #unsubscribe: (() => void) | undefined;
  #stopFollowing: (() => void) | undefined;

  /** For pages that want the network from JavaScript; null until the tag is in the page and knows where to connect. */
  get session(): Session | null {
    return this.#session;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (!networks.includes(this)) networks.push(this);
    this.#stopFollowing ??= followPageLanguage();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // An element that is moved leaves and comes back in one go: its socket need not know.
    queueMicrotask(() => {
      if (!this.isConnected) this.#leave();
    });
  }

  override render() {
    return nothing;
  }

  override firstUpdated(): void {
    const [first] = networks;
    // One that is about to leave, as on the way to another page of an application, is none too many.
    if (first === this || !first?.isConnected) return;
    console.warn('Cercle needs one <cercle-network>: remove all but the first.');
  }

  override updated(changed: PropertyValues<this>): void {
    const isNew = settings.some((name) => changed.has(name));
    if (isNew || !this.#session) this.#connect();
  }

  /** Takes everything of the member's out of this browser and disconnects. */
  signOut(): void {
    this.#session?.signOut();
    this.#disconnect();
  }

  #connect(): void {
    this.#disconnect();
    if (!this.isConnected || (!this.token && !this.tokenUrl)) return;
    const session = this.#open();
    if (!session) return;
    this.#session = session;
    let status = session.status;
    this.#unsubscribe = session.subscribe(() => {
      if (session.status === status) return;
      status = session.status;
      this.dispatchEvent(new CercleStatusEvent(session));
    });
    serve();
  }

  #open(): Session | undefined {
    const options: Parameters<typeof connect>[0] = {
      url: this.url || location.origin,
      token: this.token ?? (() => fetchSigned(this.tokenUrl, 'token')),
      ticket:
        this.ticket ??
        ((record) => {
          if (!this.ticketUrl) throw new Error('The network tag has no ticket-url.');
          const url = new URL(this.ticketUrl, location.href);
          url.searchParams.set('record', record);
          return fetchSigned(url.href, 'ticket');
        }),
      pages: { home: this.homeUrl, room: this.roomUrl, record: this.recordUrl },
    };
    try {
      return connect(options);
    } catch {
      console.error(`Cercle: url="${this.url}" of <cercle-network> is no address.`);
      return undefined;
    }
  }

  #disconnect(): void {
    this.#unsubscribe?.();
    this.#session?.close();
    this.#session = null;
    serve();
  }

  #leave(): void {
    // An element that left twice in one go comes here twice.
    const index = networks.indexOf(this);
    if (index >= 0) networks.splice(index, 1);
    this.#stopFollowing?.();
    this.#stopFollowing = undefined;
    this.#disconnect();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cercle-network': CercleNetwork;
  }
  interface HTMLElementEventMap {
    'cercle-status': CercleStatusEvent;
  }
}
