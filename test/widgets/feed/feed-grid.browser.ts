import { expect, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { postDelete, postDeleted } from '../../../src/protocol/post.ts';
import { applyPage } from '../../../src/store/feed.ts';
import type { CerclePostCard } from '../../../src/ui/post-card/post-card.ts';
import type { CercleFeed } from '../../../src/widgets/feed/feed.ts';
import '../../../src/widgets/feed/feed.ts';
import * as eg from '../../support/eg.ts';
import { eventually } from '../../support/eventually.ts';
import { chooseFromMenu, clear, deep, drawn, place, wordsOf } from '../../support/placed.ts';
import { typingSignal } from '../../../src/protocol/presence.ts';
import { inFollowedRoom, inRoom, inRoomOfEveryKind } from '../../support/scene.ts';
import type { ScriptedSession } from '../../support/scripted-session.ts';

const room = html`<cercle-feed room="launch"></cercle-feed>`;
const widths = [320, 520, 900];

/** The feed, once what it shows of following has come. */
async function placed(session: ScriptedSession): Promise<CercleFeed> {
  const feed = await place<CercleFeed>(session, room);
  await eventually(() => deep(feed, '[aria-label="Follow or mute"]').length > 0);
  return feed;
}
const cardOf = (feed: CercleFeed, text: string) =>
  deep(feed, 'cercle-post-card').find((card) => wordsOf(card).includes(text))!;

/** Where what stands in a box begins and ends, from the left. */
function insideOf(element: Element): [number, number] {
  const { left, right } = element.getBoundingClientRect();
  const { paddingLeft, paddingRight } = getComputedStyle(element);
  return [left + parseFloat(paddingLeft), right - parseFloat(paddingRight)];
}

describe('the grid of a feed', () => {
  afterEach(clear);
  after(() => setViewport({ width: 800, height: 600 }));

  it('says in a narrow heading on a line of its own how much is new, and moves nothing by it', async () => {
    await setViewport({ width: 320, height: 6000 });
    const everything = html`<cercle-feed></cercle-feed>`;
    const feed = await place<CercleFeed>(inFollowedRoom(), everything);
    const [header] = deep(feed, 'header');
    const [title, words] = [...header!.children].map((one) => one.getBoundingClientRect());
    await eventually(() => wordsOf(header!).endsWith('1 room · 12 new'));
    const [, after] = [...header!.children].map((one) => one.getBoundingClientRect());
    for (const { left, top, height } of [words!, after!]) {
      expect([left, top, height]).to.deep.equal([title!.left, title!.bottom, 20]);
    }
  });

  it('says since when there is something new on one line, and the year where it is another', async () => {
    await setViewport({ width: 320, height: 6000 });
    for (const [days, words] of [
      [0, /^New since Mon \d\d:\d\d$/],
      [10, /^New since 2 Nov \d\d:\d\d$/],
      [400, /^New since 2 Nov 2026 \d\d:\d\d$/],
    ] as const) {
      const session = inRoomOfEveryKind();
      session.setNow(eg.monday + days * 86_400_000);
      const feed = await placed(session);
      await eventually(() => deep(feed, '.new-line').length > 0);
      const [line] = deep(feed, '.new-line');
      expect(wordsOf(line!)).to.match(words);
      expect(line!.offsetHeight).to.equal(24);
      clear();
    }
  });

  for (const width of widths) {
    it(`says below the composer and in a thread who is writing, and moves nothing by it, at ${width} px`, async () => {
      await setViewport({ width, height: 6000 });
      const session = inRoom();
      const feed = await placed(session);
      await drawn(feed);
      const thread = cardOf(feed, 'We weighed pallet 3') as CerclePostCard;
      const boxes = () =>
        [
          deep(feed, 'cercle-composer')[0]!,
          deep(feed, '[part="list"]')[0]!,
          deep(thread, '.content > .foot')[0]!,
        ].map((one) => one.getBoundingClientRect());
      const before = JSON.stringify(boxes());
      for (const [member, root] of [
        ['nora', null],
        ['thomas', thread.post!.id],
      ] as const) {
        session.signal(thread.post!.stream, {
          ...{ type: typingSignal, member, until: eg.monday + 5000 },
          data: { name: member, root },
        });
      }
      await eventually(() => deep(feed, '.typing-line').length === 2);
      expect(JSON.stringify(boxes())).to.equal(before);
      const [composer, list, foot] = boxes();
      const [below, within] = deep(feed, '.typing-line');
      const { top, bottom } = below!.getBoundingClientRect();
      expect([top - composer!.bottom, list!.top - bottom]).to.deep.equal([4, 4]);
      const inside = within!.getBoundingClientRect();
      const comment = thread.querySelector('cercle-post-card')!;
      const base = deep(comment, '.base')[0]!.getBoundingClientRect();
      expect([inside.top - base.bottom, foot!.top - inside.bottom]).to.deep.equal([2, 2]);
      for (const line of [below!, within!]) {
        expect(getComputedStyle(line).fontSize).to.equal('13px');
        expect(line.scrollHeight).to.equal(16);
      }
    });

    it(`has what stands for a post where its text would be, at ${width} px`, async () => {
      await setViewport({ width, height: 6000 });
      document.body.style.setProperty('margin', '0');
      const session = inFollowedRoom();
      const own = eg.thread(eg.post({ body: eg.paragraphs('The scale is broken.') }));
      session.change((state) => applyPage(state, [own.post.stream], eg.page([own])));
      const feed = await placed(session);
      session.script(postDelete, ({ id }) => {
        session.hear(eg.fact(postDeleted, { id, root: null }, { seq: 9999 }));
        return { ok: true, data: { id, seq: 9999 } };
      });
      const text = insideOf(deep(cardOf(feed, 'Who weighs'), '.content')[0]!);
      const [folded] = deep(feed, '.folded');
      expect(insideOf(folded!)).to.deep.equal(text);
      expect(folded!.offsetHeight).to.equal(36);
      await chooseFromMenu(cardOf(feed, 'The scale is broken.'), 'Delete');
      await eventually(() => deep(feed, '.undo').length === 1);
      expect(insideOf(deep(feed, '.undo')[0]!)).to.deep.equal(text);
    });
  }
});
