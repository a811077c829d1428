import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { postReaders } from '../../../src/protocol/readers.ts';
import type { CercleFeed } from '../../../src/widgets/feed/feed.ts';
import * as eg from '../../support/eg.ts';
import { eventually } from '../../support/eventually.ts';
import { cardOf, inputsOf, placeKinds } from '../../support/placed-kinds.ts';
import { chooseFromMenu, clear, wordsOf } from '../../support/placed.ts';
import { inRoomOfEveryKind } from '../../support/scene.ts';
import { refusal } from '../../support/scripted-session.ts';
import { charlotte, reach, reader } from '../../support/told-perimeter.ts';

const title = 'What do we call the winter box?';

async function asking(told: Parameters<typeof reach>[0]) {
  const session = inRoomOfEveryKind();
  session.script(postReaders, () => ({ ok: true, data: reach(told) }));
  const feed = await placeKinds(session);
  await chooseFromMenu(cardOf(feed, title), 'Who can read this');
  await eventually(() => wordsOf(cardOf(feed, title)).includes('could read it'));
  return { session, feed };
}
const said = (feed: CercleFeed) => wordsOf(cardOf(feed, title));

describe('who can read a post', () => {
  // What is out of sight is not drawn.
  before(() => setViewport({ width: 800, height: 6000 }));
  after(() => setViewport({ width: 800, height: 600 }));
  afterEach(clear);

  it('is said of then and of now, with the names of those who came and left, and why', async () => {
    const { session, feed } = await asking([
      reader({ member: charlotte, then: false }),
      reader({
        ...{ member: eg.distributor(), now: false, until: eg.monday - 3_600_000 },
        ...{ ended: 'removed', endedBy: { id: 'claire', name: 'Claire Fontaine' } },
      }),
      reader({}),
    ]);
    expect(inputsOf(session, postReaders.name)).to.have.length(1);
    expect(said(feed)).to.include('2 could read it when it was written.');
    expect(said(feed)).to.include('Since then 1 came in and 1 left.');
    expect(said(feed)).to.match(
      /Came in since Charlotte Cooper \(Exotic Liquids\) admitted by Claire Fontaine · 23 Sept? 2026/,
    );
    expect(said(feed)).to.match(
      /Can read it no more Lukas Keller \(Alpenhof Vertrieb\) removed by Claire Fontaine · Mon /,
    );
    expect(said(feed)).to.include('Could, and can Claire Fontaine');
    expect(said(feed)).to.include('not who did');
  });

  it('is said in a few words where nothing has changed', async () => {
    const { feed } = await asking([reader({})]);
    expect(said(feed)).to.include('1 person could read it when it was written.');
    expect(said(feed)).to.include('They can still, and nobody else.');
    expect(said(feed)).not.to.include('Came in since');
  });

  it('is not said where the server cannot, and the post says why', async () => {
    const session = inRoomOfEveryKind();
    session.script(postReaders, () => refusal('unavailable'));
    const feed = await placeKinds(session);
    await chooseFromMenu(cardOf(feed, title), 'Who can read this');
    await eventually(() => said(feed).includes('No connection.'));
  });
});
