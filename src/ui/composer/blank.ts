/** Whether a reader would see nothing of a text: the server takes no such text either. */
export const isBlank = (text: string): boolean =>
  !/[^\s\p{Control}\p{Format}\p{Default_Ignorable_Code_Point}]/u.test(text);
