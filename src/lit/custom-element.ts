/**
 * Registers an element, unless its tag is taken: a page may hold two copies of Cercle, and the first one stays.
 * Named as Lit's own decorator, since the manifest analyzer finds tags by that name.
 */
export function customElement(tag: string) {
  return (element: CustomElementConstructor): void => {
    if (!customElements.get(tag)) customElements.define(tag, element);
  };
}
