import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { customElement } from '../../../src/lit/custom-element.ts';
import { pageSession } from '../../../src/lit/session-context.ts';
import { SessionController } from '../../../src/lit/session-controller.ts';
import type { Session } from '../../../src/client/session.ts';
import { fetchSigned } from '../../../src/widgets/network/fetch-signed.ts';
import type { CercleNetwork, CercleStatusEvent } from '../../../src/widgets/network/network.ts';
import { deep, wordsOf } from '../../support/deep.ts';
import { eventually } from '../../support/eventually.ts';

@customElement('test-reader')
class TestReader extends LitElement {
  readonly connection = new SessionController(this);

  override render() {
    return html`${this.connection.session?.status.kind ?? 'none'}`;
  }
}

/** No server is there: what matters is who connects, and with what. */
const url = 'http://127.0.0.1:9';
const load = () => import('../../../src/widgets/network/network.ts');
const never = () => new Promise<never>(() => {});
const status = (session: Session, kind: Session['status']['kind']) =>
  new Promise<void>((resolve) => {
    const look = () => {
      if (session.status.kind !== kind) return;
      stop();
      resolve();
    };
    const stop = session.subscribe(look);
    look();
  });

describe('cercle-network', () => {
  // First, while the tag is not registered yet.
  it('takes properties that were set before its script came, and serves widgets that stood there before', async () => {
    const reader = await fixture<TestReader>(html`<test-reader></test-reader>`);
    const early = document.createElement('cercle-network') as CercleNetwork;
    let asked = 0;
    early.token = () => {
      asked += 1;
      return never();
    };
    early.url = url;
    document.body.append(early);
    expect(reader.connection.session).to.equal(null);
    await load();
    await early.updateComplete;
    await reader.updateComplete;
    expect(early.session).not.to.equal(null);
    expect(reader.connection.session).to.equal(early.session);
    await new Promise((resolve) => setTimeout(resolve));
    expect(asked).to.equal(1);
    early.remove();
  });

  const place = async (token: () => Promise<string> = never): Promise<CercleNetwork> => {
    await load();
    return fixture<CercleNetwork>(
      html`<cercle-network url=${url} .token=${token}></cercle-network>`,
    );
  };

  it('connects only once it knows where the tokens are', async () => {
    await load();
    const network = await fixture<CercleNetwork>(html`<cercle-network></cercle-network>`);
    expect(network.session).to.equal(null);
    network.token = never;
    await network.updateComplete;
    expect(network.session?.status.kind).to.equal('connecting');
  });

  it('shows nothing', async () => {
    const network = await place();
    expect(network.getBoundingClientRect().height).to.equal(0);
  });

  it('says in its place that an invitation is of no use, until the page comes with another', async () => {
    const network = await place();
    Object.assign(network.session!, { invitation: { room: 'launch' } });
    network.requestUpdate();
    await network.updateComplete;
    expect(network.shadowRoot!.childElementCount).to.equal(0);
    Object.assign(network.session!, { invitation: { room: null } });
    network.requestUpdate();
    const notices = () => deep(network, 'cercle-notice');
    await eventually(() => notices().length > 0);
    expect(wordsOf(notices()[0]!)).to.include('This invitation cannot be used.');
    network.invitation = 'another';
    await network.updateComplete;
    expect(notices()).to.have.length(0);
  });

  it('keeps its session when it is moved, and ends it when it is gone', async () => {
    const network = await place();
    const session = network.session!;
    const parent = document.createElement('div');
    document.body.append(parent);
    for (let times = 0; times < 1000; times += 1)
      (times % 2 ? document.body : parent).append(network);
    await network.updateComplete;
    await Promise.resolve();
    expect(network.session).to.equal(session);
    network.remove();
    parent.remove();
    await Promise.resolve();
    expect(session.status.kind).to.equal('closed');
    expect(network.session).to.equal(null);
  });

  it('serves the widgets from the first of two, and from the second when the first has gone', async () => {
    const [first, second] = [await place(), await place()];
    const reader = await fixture<TestReader>(html`<test-reader></test-reader>`);
    expect(reader.connection.session).to.equal(first.session);
    second.remove();
    document.body.append(second);
    second.remove();
    await Promise.resolve();
    expect(reader.connection.session).to.equal(first.session);
    document.body.append(second);
    await second.updateComplete;
    first.remove();
    await Promise.resolve();
    expect(reader.connection.session).to.equal(second.session);
    second.remove();
    await Promise.resolve();
    expect(pageSession.value).to.equal(null);
  });

  it('tells the page of each change, and says expired where the host answers 401', async () => {
    await load();
    const kinds: string[] = [];
    const listen = ({ session }: CercleStatusEvent) => void kinds.push(session.status.kind);
    document.body.addEventListener('cercle-status', listen);
    const network = await fixture<CercleNetwork>(
      html`<cercle-network url=${url} token-url="/no-such-address"></cercle-network>`,
    );
    const { fetch } = window;
    window.fetch = async () => new Response('', { status: 401 });
    await status(network.session!, 'expired');
    await Promise.resolve();
    window.fetch = fetch;
    document.body.removeEventListener('cercle-status', listen);
    expect(kinds).to.deep.equal(['expired']);
  });

  it('signs out: nothing is left of the session', async () => {
    const network = await place();
    const session = network.session!;
    network.signOut();
    expect(session.status.kind).to.equal('closed');
    expect(network.session).to.equal(null);
    expect(pageSession.value).to.equal(null);
  });
});

describe('what the host signs', () => {
  const { fetch } = window;
  const answering = (status: number, body: string) => {
    window.fetch = async (_url, options) => {
      expect(options?.credentials).to.equal('same-origin');
      return new Response(body, { status });
    };
    return fetchSigned('/token', 'token').then(
      (token) => token,
      (error: Error) => error.name,
    );
  };
  afterEach(() => {
    window.fetch = fetch;
  });

  it('comes as text or in an object', async () => {
    expect(await answering(200, 'a.b.c\n')).to.equal('a.b.c');
    expect(await answering(200, '{"token":"a.b.c"}')).to.equal('a.b.c');
  });

  it('does not come for someone the host does not know, and that is not a failure of the host', async () => {
    expect(await answering(401, '')).to.equal('SignInEnded');
    expect(await answering(403, '')).to.equal('SignInEnded');
    expect(await answering(500, '')).to.equal('Error');
    expect(await answering(200, '{"other":1}')).to.equal('Error');
  });
});

declare global {
  interface HTMLElementTagNameMap {
    'test-reader': TestReader;
  }
}
