/** A widget in the page, with a session that a test moves. */
import type { LitElement, TemplateResult } from 'lit';
// What a feed loads on demand is there at once, so that no test waits for the network of its own runner.
import '../../src/widgets/feed/feed-doings.ts';
import '../../src/widgets/feed/feed-following.ts';
import '../../src/widgets/feed/feed-later.ts';
import '../../src/widgets/feed/feed-references.ts';
import '../../src/widgets/feed/feed-searching.ts';
import '../../src/widgets/feed/feed-unsent.ts';
import '../../src/widgets/charter/leading.ts';
import '../../src/widgets/perimeter/insiders.ts';
import '../../src/widgets/hover-card.ts';
import '../../src/widgets/member-card/acquaintance.ts';
import '../../src/widgets/members/directory.ts';
import '../../src/widgets/project-room/room-deciding.ts';
import '../../src/widgets/project-room/room-opening.ts';
import '../../src/widgets/project-room/room-requests.ts';
import '../../src/widgets/rooms/room-listings.ts';
import '../../src/widgets/search/searching.ts';
import '../../src/widgets/steward/stewarding.ts';
import { buttonOf, deep, wordsOf } from './deep.ts';
import { eventually } from './eventually.ts';
import { scene } from './scene.ts';
import type { scriptedSession } from './scripted-session.ts';

export * from './deep.ts';

type Scripted = ReturnType<typeof scriptedSession>;

/** Puts a widget where it finds this session; the caller removes it. */
export async function place<Widget extends LitElement>(
  session: Scripted | null,
  content: TemplateResult,
): Promise<Widget> {
  const frame = scene(session, content);
  document.body.append(frame);
  const widget = frame.firstElementChild as Widget;
  await drawn(widget);
  return widget;
}

/** Takes away everything that was placed. */
export const clear = (): void => document.body.replaceChildren();

/** A module that is there already still takes its importers some turns. */
const turns = 4;

/** Resolves when the widget shows what it knows, and so do the elements in it. */
export async function drawn(widget: LitElement): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve));
    await widget.updateComplete;
  }
  for (const child of deep(widget, '*')) {
    if ('updateComplete' in child) await (child as LitElement).updateComplete;
  }
}

/** Discards what was not sent: that is asked twice. */
export async function discard(widget: LitElement, root: Element): Promise<void> {
  for (const name of ['Discard', 'Discard it for good']) {
    buttonOf(root, name).click();
    await drawn(widget);
  }
}

/** Opens a post's menu, which comes when it is first asked for, and answers with what can be chosen there. */
export async function openMenu(card: Element): Promise<HTMLButtonElement[]> {
  const items = () => deep<HTMLButtonElement>(card, '[role="menuitem"]');
  buttonOf(card, 'More').click();
  await eventually(() => items().some((item) => item.checkVisibility()));
  return items();
}

/** Chooses something from a post's menu. */
export async function chooseFromMenu(card: Element, name: string): Promise<void> {
  const item = (await openMenu(card)).find((one) => wordsOf(one) === name);
  if (!item) throw new Error(`There is no "${name}" in the menu.`);
  item.click();
}
