/**
 * Keeps what is typed in an element from the page: a host's shortcuts see the element and not the field in it, and
 * would fire while someone writes (SAFETY finding 8). To be called once, in the constructor.
 */
export function keepKeys(element: HTMLElement): void {
  for (const type of ['keydown', 'keypress', 'keyup'] as const) {
    element.addEventListener(type, (event) => event.stopPropagation());
  }
}
