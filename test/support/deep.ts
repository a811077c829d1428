/** Looks into every shadow root, as a reader does who knows of none. */

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

/** Writes into a field as a person does. */
export function write(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}
