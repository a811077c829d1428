/** A widget in the page, with a session that a test moves. */
import type { LitElement, TemplateResult } from 'lit';
// What a feed loads on demand is there at once, so that no test waits for the network of its own runner.
import '../../src/widgets/feed/feed-doings.ts';
import '../../src/widgets/feed/feed-following.ts';
import '../../src/widgets/feed/feed-later.ts';
import '../../src/widgets/feed/feed-references.ts';
import '../../src/widgets/feed/feed-unsent.ts';
import { eventually } from './eventually.ts';
import { scene } from './scene.ts';
import type { scriptedSession } from './scripted-session.ts';

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

/** All that a selector finds, through every shadow root. */
export function deep<Found extends Element = HTMLElement>(
  root: Element | ShadowRoot,
  selector: string,
): Found[] {
  const scope = root instanceof Element ? (root.shadowRoot ?? root) : root;
  const own = [...scope.querySelectorAll<Found>(selector)];
  const slotted = root instanceof Element && root.shadowRoot ? [...root.querySelectorAll('*')] : [];
  const within = [...scope.querySelectorAll('*'), ...slotted].filter((one) => one.shadowRoot);
  return [...new Set([...own, ...within.flatMap((one) => deep<Found>(one, selector))])];
}

/** The text that a reader sees, in one line. */
export function wordsOf(root: Element): string {
  const texts: string[] = [];
  const collect = (node: Node): void => {
    if (node instanceof Text) texts.push(node.data);
    if (node instanceof HTMLSlotElement) return node.assignedNodes().forEach(collect);
    if (node instanceof HTMLElement && !node.checkVisibility()) return;
    (node instanceof Element && node.shadowRoot ? node.shadowRoot : node).childNodes.forEach(
      collect,
    );
  };
  collect(root);
  return texts.join(' ').replace(/\s+/g, ' ').trim();
}

/** The button with this name, anywhere in the widget. */
export function buttonOf(root: Element, name: string): HTMLButtonElement {
  const found = deep<HTMLButtonElement>(root, 'button').find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent.trim()) === name,
  );
  if (!found) throw new Error(`There is no button "${name}" in: ${wordsOf(root)}`);
  return found;
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

/** Writes into a field as a person does. */
export function write(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}
