import { expect, html } from '@open-wc/testing';
import { charterAccept } from '../../../src/protocol/charter-accept.ts';
import '../../../src/widgets/acceptance/acceptance.ts';
import type { CercleAcceptance } from '../../../src/widgets/acceptance/acceptance.ts';
import type { CercleCharter } from '../../../src/widgets/charter/charter.ts';
import '../../../src/widgets/feed/feed.ts';
import type { CercleFeed } from '../../../src/widgets/feed/feed.ts';
import { acceptedFact, asNewcomer } from '../../support/charter-scene.ts';
import { eventually } from '../../support/eventually.ts';
import { buttonOf, clear, drawn, place, wordsOf } from '../../support/placed.ts';
import { inRoom } from '../../support/scene.ts';
import { refusal } from '../../support/scripted-session.ts';

const content = html`<cercle-acceptance room="launch"></cercle-acceptance>`;
const accept = 'I have read it and accept it';

describe('the charter of a room, to a newcomer', () => {
  afterEach(clear);

  it('is asked to be accepted of them alone', async () => {
    const due = await place<CercleAcceptance>(asNewcomer(), content);
    expect(wordsOf(due)).to.include('You are new in Winter box');
    clear();
    const not = await place<CercleAcceptance>(inRoom(), content);
    expect(wordsOf(not)).to.equal('');
  });

  it('is read in a dialog and accepted there, which is told', async () => {
    const session = asNewcomer();
    session.script(charterAccept, () => {
      session.hear(acceptedFact());
      return { ok: true, data: {} };
    });
    const element = await place<CercleAcceptance>(session, content);
    let told = 0;
    element.addEventListener('cercle-accepted', () => (told += 1));
    buttonOf(element, 'Read the charter').click();
    const dialog = element.renderRoot.querySelector('dialog')!;
    expect(dialog.open).to.equal(true);
    const charter = dialog.querySelector<CercleCharter>('cercle-charter')!;
    await drawn(charter);
    expect(wordsOf(charter)).to.include('Objective served');
    buttonOf(charter, accept).click();
    await eventually(() => told === 1);
    expect(session.asked.map(({ name, input }) => [name, input])).to.deep.include([
      'charter:accept',
      { room: 'launch' },
    ]);
    expect(element.renderRoot.querySelector('dialog')).to.equal(null);
  });

  it('says why it was not accepted, and can be again', async () => {
    const session = asNewcomer();
    session.script(charterAccept, () => refusal('unavailable'));
    const charter = await place<CercleCharter>(
      session,
      html`<cercle-charter room="launch"></cercle-charter>`,
    );
    buttonOf(charter, accept).click();
    await eventually(() => charter.renderRoot.querySelector('[role=alert]') !== null);
    expect(buttonOf(charter, accept).getAttribute('aria-disabled')).to.equal('false');
  });

  it('stands in a feed where one would write, to which its reader goes on once it is accepted', async () => {
    const session = asNewcomer();
    const feed = await place<CercleFeed>(session, html`<cercle-feed room="launch"></cercle-feed>`);
    await eventually(() => feed.renderRoot.querySelector('cercle-acceptance') !== null);
    expect(feed.renderRoot.querySelector('.write')).to.equal(null);
    session.hear(acceptedFact());
    await eventually(() => feed.renderRoot.querySelector('.write cercle-composer') !== null);
    await eventually(() =>
      feed.renderRoot.querySelector('.write')!.contains(feed.shadowRoot!.activeElement),
    );
    expect(feed.renderRoot.querySelector('cercle-acceptance')).to.equal(null);
  });
});
