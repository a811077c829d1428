/** A text, and what of it is selected; places are in UTF-16 units. */
export interface Selected {
  text: string;
  start: number;
  end: number;
}

/** What becomes of a text: from `from` to `to` stands `insert`, and then `start` to `end` is selected. */
export interface Edit {
  from: number;
  to: number;
  insert: string;
  start: number;
  end: number;
}

/** What is selected of a text. */
export const selectedIn = (field: HTMLTextAreaElement): Selected => ({
  text: field.value,
  start: field.selectionStart,
  end: field.selectionEnd,
});

/**
 * Changes what stands in a field as its writer would. `execCommand` is out of fashion, and the one way to do so that the
 * browser can undo: `setRangeText` leaves nothing to undo, so that it serves only where the command does not.
 */
export function applyEdit(field: HTMLTextAreaElement, edit: Edit): void {
  const { from, to, insert } = edit;
  const { value } = field;
  const changed = value.slice(0, from) + insert + value.slice(to);
  field.focus();
  field.setSelectionRange(from, to);
  if (changed !== value) {
    document.execCommand(insert === '' ? 'delete' : 'insertText', false, insert);
    if (field.value !== changed) {
      field.value = value;
      field.setRangeText(insert, from, to);
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }
  }
  field.setSelectionRange(edit.start, edit.end);
}
