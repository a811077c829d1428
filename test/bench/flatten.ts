/** What a page shows, as the plain HTML that a server could have sent: no scripts, no shadow trees, the same words. */

/**
 * Runs in the page, so that it can use nothing from outside. Elements of the platform stay, with the attributes that
 * say something; any other becomes a `span` around what it shows.
 */
export function flatten(root: Element): string {
  const kept = ['datetime', 'title', 'aria-label', 'type', 'placeholder', 'class'];
  const escaped = (text: string) =>
    text.replace(
      /[&<"]/g,
      (character) => ({ '&': '&amp;', '<': '&lt;', '"': '&quot;' })[character]!,
    );

  function childrenOf(element: Element): Iterable<Node> {
    if (element instanceof HTMLSlotElement) {
      const assigned = element.assignedNodes();
      return assigned.length > 0 ? assigned : element.childNodes;
    }
    return (element.shadowRoot ?? element).childNodes;
  }

  function write(node: Node): string {
    if (node instanceof Text) return escaped(node.data);
    if (!(node instanceof Element) || node.matches('style, script, template')) return '';
    const { display } = getComputedStyle(node);
    if (display === 'none') return '';
    if (node instanceof SVGElement) return new XMLSerializer().serializeToString(node);
    const isOwn = node.localName.includes('-') || node instanceof HTMLSlotElement;
    const name = isOwn ? (display.startsWith('inline') ? 'span' : 'div') : node.localName;
    const attributes = [...node.attributes]
      .filter((attribute) => kept.includes(attribute.name))
      .map((attribute) => ` ${attribute.name}="${escaped(attribute.value)}"`);
    const children = [...childrenOf(node)].map(write).join('');
    return `<${name}${attributes.join('')}>${children}</${name}>`;
  }
  return write(root).replace(/\s+/g, ' ');
}

/** A plain page around it, as light as one can be. */
export const staticPage = (content: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>
  <link rel="stylesheet" href="/plain.css"></head><body>${content}</body></html>`;

export const plainStyles = `
  body { margin: 8px; font: 15px/20px system-ui, sans-serif; }
  article { display: flex; gap: 12px; padding: 12px 24px; border-top: 1px solid #ddd; }
  article p { margin: 4px 0; }
  .content { flex: 1; }
  .name { font-weight: 600; }
  .quiet, time { color: #666; }
  h2 { font-size: 18px; }
  svg { width: 16px; height: 16px; }
`;
