import { expect, fixture, html } from '@open-wc/testing';
import { ContextProvider } from '@lit/context';
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { customElement } from '../../src/lit/custom-element.ts';
import { CercleIntentEvent, intend } from '../../src/lit/intend.ts';
import { pageSession, sessionContext } from '../../src/lit/session-context.ts';
import { SessionController } from '../../src/lit/session-controller.ts';
import { reactionAdd } from '../../src/protocol/reaction.ts';
import { scriptedSession } from '../support/scripted-session.ts';

@customElement('test-status')
class TestStatus extends LitElement {
  @property() stream = 'room/launch/inside';
  @property() record = '';
  draws = 0;

  readonly connection = new SessionController(this, () => ({
    streams: this.stream ? [this.stream] : [],
    ...(this.record && { record: this.record }),
  }));

  override render() {
    this.draws += 1;
    return html`${this.connection.session?.status.kind ?? 'none'}`;
  }
}

const shown = (element: Element) => element.shadowRoot!.textContent;
const settled = async (element: LitElement) => {
  await Promise.resolve();
  await element.updateComplete;
};

describe('a widget', () => {
  afterEach(() => pageSession.setValue(null));

  it('waits for the session, however late it comes', async () => {
    const element = await fixture<TestStatus>(html`<test-status></test-status>`);
    expect(shown(element)).to.equal('none');
    const session = scriptedSession();
    pageSession.setValue(session);
    await element.updateComplete;
    expect(shown(element)).to.equal('open');
    expect(session.watchers.get('room/launch/inside')).to.equal(1);
  });

  it('is drawn anew when the session changes, once for what changes together', async () => {
    const session = scriptedSession();
    pageSession.setValue(session);
    const element = await fixture<TestStatus>(html`<test-status></test-status>`);
    const { draws } = element;
    session.setStatus('offline');
    session.setStatus('expired');
    await settled(element);
    expect(shown(element)).to.equal('expired');
    expect(element.draws).to.equal(draws + 1);
  });

  it('keeps open what it needs at the moment, and no more', async () => {
    const session = scriptedSession();
    pageSession.setValue(session);
    const element = await fixture<TestStatus>(html`<test-status></test-status>`);
    element.stream = 'room/other/inside';
    element.record = 'erp:order/1';
    await element.updateComplete;
    expect([...session.watchers.keys()]).to.have.members(['room/other/inside', 'erp:order/1']);
  });

  it('leaves one session for another', async () => {
    const [one, other] = [scriptedSession(), scriptedSession({ status: 'offline' })];
    pageSession.setValue(one);
    const element = await fixture<TestStatus>(html`<test-status></test-status>`);
    pageSession.setValue(other);
    await settled(element);
    expect(shown(element)).to.equal('offline');
    expect(one.listeners).to.equal(0);
    expect(one.watchers.size).to.equal(0);
    expect(other.watchers.size).to.equal(1);
  });

  it('may be moved a thousand times, and leaves nothing behind when it is gone', async () => {
    const session = scriptedSession();
    pageSession.setValue(session);
    const element = await fixture<TestStatus>(html`<test-status></test-status>`);
    const parents = [document.createElement('div'), document.createElement('div')];
    document.body.append(...parents);
    for (let times = 0; times < 1000; times += 1) parents[times % 2]!.append(element);
    await settled(element);
    expect(shown(element)).to.equal('open');
    expect(session.listeners).to.equal(1);
    expect(session.watchers.get(element.stream)).to.equal(1);
    parents.forEach((parent) => parent.remove());
    await settled(element);
    expect(session.listeners).to.equal(0);
    expect(session.watchers.size).to.equal(0);
  });

  it('takes the session of whoever provides one nearer by', async () => {
    pageSession.setValue(scriptedSession({ status: 'offline' }));
    const near = document.createElement('div');
    new ContextProvider(near, { context: sessionContext, initialValue: scriptedSession() });
    const element = document.createElement('test-status') as TestStatus;
    near.append(element);
    document.body.append(near);
    await element.updateComplete;
    expect(shown(element)).to.equal('open');
    near.remove();
  });

  it('hears one session where a second copy of Cercle is on the page', async () => {
    const session = scriptedSession();
    pageSession.setValue(session);
    const element = await fixture<TestStatus>(html`<test-status></test-status>`);
    const copy = (await import(
      new URL('../../src/lit/session-context.ts?copy', import.meta.url).href
    )) as typeof import('../../src/lit/session-context.ts');
    expect(copy.pageSession).to.equal(pageSession);
    await settled(element);
    expect(shown(element)).to.equal('open');
  });
});

describe('an intent', () => {
  const input = { post: 'p1', reaction: 'ok' } as const;

  it('goes up as one event, out of every shadow, and then to the session', async () => {
    const session = scriptedSession();
    session.script(reactionAdd, () => ({ ok: true, data: { seq: 7 } }));
    pageSession.setValue(session);
    const element = await fixture<TestStatus>(html`<test-status></test-status>`);
    const events: CercleIntentEvent[] = [];
    const listen = (event: CercleIntentEvent) => void events.push(event);
    document.body.addEventListener('cercle-intent', listen);
    const answer = await intend(element.renderRoot as ShadowRoot, session, reactionAdd, input);
    document.body.removeEventListener('cercle-intent', listen);
    expect(answer).to.deep.equal({ ok: true, data: { seq: 7 } });
    expect(events.map(({ intent, input }) => ({ intent, input }))).to.deep.equal([
      { intent: 'reaction:add', input },
    ]);
    expect(session.asked).to.deep.equal([{ name: 'reaction:add', input }]);
  });

  it('stops where the page says no', async () => {
    const session = scriptedSession();
    const element = await fixture<TestStatus>(html`<test-status></test-status>`);
    const veto = (event: Event) => event.preventDefault();
    document.body.addEventListener('cercle-intent', veto);
    const answer = intend(element, session, reactionAdd, input);
    document.body.removeEventListener('cercle-intent', veto);
    expect(answer).to.equal(null);
    expect(session.asked).to.deep.equal([]);
  });
});

declare global {
  interface HTMLElementTagNameMap {
    'test-status': TestStatus;
  }
}
