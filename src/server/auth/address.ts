/**
 * A mail address as two of them are compared: without white space around it, and with the letters A to Z small in all of
 * it. Mail tells them apart before the @ and nobody's mailbox does. Other letters stay as they are: what looks like a k is
 * no k.
 */
export const comparableAddress = (address: string): string =>
  address.trim().replace(/[A-Z]/g, (letter) => letter.toLowerCase());
