/** What a page that is set up wrongly says: to its readers in words, and to whoever builds it in the console. */
import { expect, html } from '@open-wc/testing';
import { render } from 'lit';
import '../../../src/widgets/feed/feed.ts';
import '../../../src/widgets/member-card/member-card.ts';
import '../../../src/widgets/network/network.ts';
import type { CercleNetwork } from '../../../src/widgets/network/network.ts';
import { eventually } from '../../support/eventually.ts';
import { pageTimers, type PageTimers } from '../../support/page-timers.ts';
import { clear, deep, drawn, wordsOf } from '../../support/placed.ts';

/** No server is there: what matters is what is said. */
const nowhere = 'http://127.0.0.1:9';
const never = () => new Promise<never>(() => {});
const unreachable = 'The conversation cannot be reached.';

describe('a page that is set up wrongly', () => {
  const { fetch } = window;
  const { warn, error } = console;
  let said: string[];
  let timers: PageTimers;
  let place: HTMLElement;

  beforeEach(() => {
    said = [];
    console.warn = (words: unknown) => void said.push(`warning: ${words}`);
    console.error = (words: unknown) => void said.push(`error: ${words}`);
    timers = pageTimers();
    place = document.createElement('div');
    document.body.append(place);
    render(
      html`<cercle-feed room="launch"></cercle-feed
        ><cercle-member-card member="claire"></cercle-member-card>`,
      place,
    );
  });
  afterEach(async () => {
    clear();
    await Promise.resolve();
    timers.restore();
    Object.assign(console, { warn, error });
    window.fetch = fetch;
  });

  const widgets = () =>
    [...place.children] as (typeof HTMLElement.prototype & { updateComplete: Promise<boolean> })[];
  const words = () => widgets().map(wordsOf);
  const isWaiting = () =>
    widgets().every((widget) => deep(widget, 'cercle-skeleton').length > 0) &&
    !words().join().includes(unreachable);
  const isUnreachable = () => words().every((text) => text.includes(unreachable));
  const addNetwork = (properties: Partial<CercleNetwork>): CercleNetwork => {
    const network = Object.assign(document.createElement('cercle-network'), properties);
    document.body.append(network);
    return network;
  };

  // First: it is told once for each page.
  it('says that it lacks a network tag, or what this needs, and comes to when they come late', async () => {
    await eventually(isWaiting);
    place.remove();
    timers.pass(10_000);
    document.body.append(place);
    timers.pass(4900);
    expect(isWaiting()).to.equal(true);
    expect(said).to.deep.equal([]);
    timers.pass(100);
    await eventually(isUnreachable);
    expect(said).to.have.length(1);
    expect(said[0]).to.match(/^warning: .*<cercle-network>.*token-url/);
    const network = addNetwork({ url: nowhere });
    timers.pass(10_000);
    await network.updateComplete;
    expect(isUnreachable()).to.equal(true);
    network.token = never;
    await eventually(isWaiting);
    network.signOut();
    timers.pass(10_000);
    await eventually(isUnreachable);
    expect(said).to.have.length(1);
  });

  it('says nothing where the network tag comes in time', async () => {
    timers.pass(4900);
    addNetwork({ url: nowhere, token: never });
    await eventually(() => isWaiting());
    timers.pass(10_000);
    await drawn(place.querySelector('cercle-feed')!);
    expect(isWaiting()).to.equal(true);
    expect(said).to.deep.equal([]);
  });

  it('names a url that is no address, and connects once it is one', async () => {
    const network = addNetwork({ url: 'https://social.example:port', token: never });
    await network.updateComplete;
    expect(network.session).to.equal(null);
    expect(said).to.deep.equal([
      'error: Cercle: url="https://social.example:port" of <cercle-network> is no address.',
    ]);
    timers.pass(5000);
    await eventually(isUnreachable);
    network.url = nowhere;
    await eventually(isWaiting);
    expect(network.session?.status.kind).to.equal('connecting');
  });

  it('says what is wrong with a url without http', async () => {
    addNetwork({ url: 'localhost:4100', token: async () => 'a.b.c' });
    await eventually(isUnreachable);
    expect(said).to.have.length(1);
    expect(said[0]).to.match(/^warning: .*scheme.*localhost/);
  });

  it('says which address of the host answered what in place of a token', async () => {
    window.fetch = async () => new Response('', { status: 404 });
    addNetwork({ url: nowhere, tokenUrl: '/cercle/token' });
    await eventually(isUnreachable);
    expect(said).to.have.length(1);
    expect(said[0]).to.match(/^warning: .*\/cercle\/token answered 404\./);
    expect(words()[0]).to.include('No connection since');
  });

  it('says what to look at where a server does not let the page in', async () => {
    addNetwork({ url: nowhere, token: async () => 'a.b.c' });
    await eventually(isUnreachable);
    expect(said).to.have.length(1);
    expect(said[0]).to.match(/^warning: .*http:\/\/127\.0\.0\.1:9 .*CERCLE_ORIGINS/);
  });

  it('says that one network tag is enough, unless it takes the place of another', async () => {
    const first = addNetwork({ url: nowhere, token: never });
    await first.updateComplete;
    const second = addNetwork({ url: nowhere, token: never });
    await second.updateComplete;
    expect(said).to.have.length(1);
    expect(said[0]).to.match(/^warning: .*<cercle-network>/);
    second.remove();
    const next = addNetwork({ url: nowhere, token: never });
    first.remove();
    await next.updateComplete;
    expect(said).to.have.length(1);
  });
});
