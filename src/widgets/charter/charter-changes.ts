import type { CharterDraft } from './charter-draft.ts';

/**
 * What somebody has changed of a charter, and not sent yet: the values that they have made other ones, and no more, so
 * that the rest follows whatever others make of it meanwhile.
 */
export interface CharterChanges extends CharterDraft {
  /** What it was changed from, as text; another text by now says that others have changed the charter since. */
  from?: string;
}

/** What stands in the form: what there is, with the changes in it. */
export const withChanges = (there: CharterDraft, changes: CharterDraft = { values: {} }) => ({
  ...there,
  ...changes,
  values: { ...there.values, ...changes.values },
});

/**
 * The changes as the form has them; what it does not ask for at the moment stays as it was. What it asks for in two
 * places, as where a measure stands, is what was written in either.
 */
export function changesIn(
  form: HTMLFormElement,
  there: CharterDraft,
  before: CharterChanges | undefined,
): CharterChanges {
  const written = new FormData(form);
  const asked = new Set([...form.elements].flatMap((one) => one.getAttribute('name') ?? []));
  const values = { ...before?.values };
  for (const name of asked) {
    const shown = before?.values[name] ?? there.values[name] ?? '';
    const places = written.getAll(name).map(String);
    const value = places.find((one) => one !== shown) ?? places[0] ?? '';
    if (value === (there.values[name] ?? '')) delete values[name];
    else values[name] = value;
  }
  return { from: textOf(there), ...before, values };
}

/** A charter as it stands, to be compared with later. */
export const textOf = (there: CharterDraft): string =>
  JSON.stringify([there.sponsor?.id, Object.entries(there.values).sort()]);
