/**
 * Copies a text. Over plain http a page may not, but what its reader has selected can be copied at their click.
 *
 * @param field - has the text in it; stays selected where it could not be copied, for whoever copies it by hand.
 */
export async function copyFrom(field: HTMLInputElement): Promise<boolean> {
  const { clipboard } = navigator as { clipboard?: Clipboard };
  if (clipboard) {
    const isCopied = await clipboard.writeText(field.value).then(
      () => true,
      () => false,
    );
    if (isCopied) return true;
  }
  field.select();
  return document.execCommand('copy');
}
