/**
 * Where a character of a text field stands in the window. A field tells this of none of its characters: `mirror`, which
 * lies behind it, is scrolled with it and has the same text, font and breaks, does.
 */
export function placeOfCharacter(mirror: HTMLElement, index: number): DOMRect {
  const walker = document.createTreeWalker(mirror, NodeFilter.SHOW_TEXT);
  let node = walker.nextNode() as Text;
  let at = index;
  while (at >= node.length) {
    at -= node.length;
    node = walker.nextNode() as Text;
  }
  const range = new Range();
  range.setStart(node, at);
  range.setEnd(node, at + 1);
  return range.getBoundingClientRect();
}
