import type { Question } from './room-question.ts';

/**
 * Finds where the focus goes from a person about whom something is decided, while their row is still there: to their own
 * button where they stay, or else to the next one's, or the one's before, or else to the heading. The answer gives it the
 * focus.
 */
export function besidePerson(
  room: HTMLElement | DocumentFragment,
  { about, member }: Question,
): () => void {
  const buttons = [...room.querySelectorAll<HTMLButtonElement>('.people button[value]')];
  const index = buttons.findIndex(({ value }) => value === member.id);
  const beside = about === 'role' ? buttons[index] : (buttons[index + 1] ?? buttons[index - 1]);
  const heading = room.querySelector<HTMLElement>('.people h3');
  return () => (beside?.isConnected ? beside : heading)?.focus();
}
