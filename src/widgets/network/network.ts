import { LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { connect, type Session } from '../../client/session.ts';
import { customElement } from '../../lit/custom-element.ts';
import { followPageLanguage } from '../../lit/localize.ts';
import { OnDemand } from '../../lit/on-demand.ts';
import { pageSession } from '../../lit/session-context.ts';
import { fetchSigned } from './fetch-signed.ts';
import { styles } from './network.styles.ts';

/** The connection has changed; the details are in the element's `session.status`. */
export class CercleStatusEvent extends Event {
  constructor(readonly session: Session) {
    super('cercle-status', { bubbles: true, composed: true });
  }
}

/** What came of the invitation with which the page connected. */
export class CercleInvitationEvent extends Event {
  constructor(
    /** The room to which it leads; null where it is of no use. */
    readonly room: string | null,
  ) {
    super('cercle-invitation', { bubbles: true, composed: true });
  }
}

/** The network tags of the page, in the order in which they came: the first one serves the widgets. */
const networks = new Set<CercleNetwork>();

function serve(): void {
  pageSession.setValue([...networks].find(({ session }) => session)?.session ?? null);
}

/**
 * @summary Connects the page to a network. One for each page, anywhere in it; the widgets find it by themselves. It shows
 *   nothing, but says where it stands that an invitation is of no use.
 * @event cercle-status - the connection has changed
 * @event cercle-invitation - what came of `invitation`: `room` is the room to which it leads, null where it is of no use
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
  /**
   * Where whoever is invited comes in, as in `/join#{code}`, with `{code}` where the code of their invitation stands and
   * `{room}` where the room's id does: facilitators copy the link. Without it, they copy the code.
   */
  @property({ attribute: 'invitation-url' }) invitationUrl = '';
  /** The code of an invitation with which whoever is signed in has come, as the page has it from the link. */
  @property() invitation = '';
  /** In place of `token-url`. */
  @property({ attribute: false }) token: (() => Promise<string>) | undefined;
  /** In place of `ticket-url`. */
  @property({ attribute: false }) ticket: ((record: string) => Promise<string>) | undefined;

  /** Few come with an invitation, and of those few in vain. */
  readonly #notice = new OnDemand(this, () => import('./invitation-notice.ts'));
  #session: Session | null = null;
  #unsubscribe: (() => void) | undefined;
  #stopFollowing: (() => void) | undefined;

  /** For pages that want the network from JavaScript; null until the tag is in the page and knows where to connect. */
  get session(): Session | null {
    return this.#session;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    networks.add(this);
    this.#stopFollowing ??= followPageLanguage();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // An element that is moved leaves and comes back in one go: its socket need not know.
    queueMicrotask(() => {
      if (this.isConnected) return;
      networks.delete(this);
      this.#stopFollowing?.();
      this.#stopFollowing = undefined;
      this.#disconnect();
    });
  }

  override render() {
    return this.#session?.invitation?.room === null ? this.#notice.need()?.render(this) : undefined;
  }

  override firstUpdated(): void {
    const [first] = networks;
    // One that is about to leave, as on the way to another page of an application, is none too many.
    if (first === this || !first?.isConnected) return;
    console.warn('Cercle needs one <cercle-network>: remove all but the first.');
  }

  override willUpdate(changed: PropertyValues<this>): void {
    // All of its properties are what a connection is made from: with another of them, it is another.
    if (changed.size || !this.#session) this.#connect();
  }

  /** Takes everything of the member's out of this browser and disconnects. */
  signOut(): void {
    this.#session?.signOut();
    this.#disconnect();
  }

  #connect(): void {
    this.#disconnect();
    if (!this.isConnected || (!this.token && !this.tokenUrl)) return;
    let session: Session;
    try {
      session = connect(this.#options());
    } catch {
      return console.error(`Cercle: url="${this.url}" of <cercle-network> is no address.`);
    }
    this.#session = session;
    let { status, invitation } = session;
    this.#unsubscribe = session.subscribe(() => {
      if (session.invitation !== invitation) {
        invitation = session.invitation!;
        this.dispatchEvent(new CercleInvitationEvent(invitation.room));
        this.requestUpdate();
      }
      if (session.status === status) return;
      status = session.status;
      this.dispatchEvent(new CercleStatusEvent(session));
    });
    serve();
  }

  #options(): Parameters<typeof connect>[0] {
    return {
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
      invitation: this.invitation,
      pages: {
        ...{ home: this.homeUrl, room: this.roomUrl, record: this.recordUrl },
        invitation: this.invitationUrl,
      },
    };
  }

  #disconnect(): void {
    this.#unsubscribe?.();
    this.#session?.close();
    this.#session = null;
    serve();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cercle-network': CercleNetwork;
  }
  interface HTMLElementEventMap {
    'cercle-invitation': CercleInvitationEvent;
    'cercle-status': CercleStatusEvent;
  }
}
