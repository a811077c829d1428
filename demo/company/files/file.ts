import type { DatedText } from '../types.ts';

/** A file as whoever sent it made it: a drawing that is rendered, a page of lines as PDF, or plain text in UTF-8. */
export type FileContent =
  | { readonly kind: 'picture'; readonly as: 'png' | 'jpeg'; readonly svg: string }
  | { readonly kind: 'page'; readonly title: string; readonly lines: readonly DatedText[] }
  | { readonly kind: 'text'; readonly text: DatedText };

export interface CompanyFile {
  /** The post, or the comment as `seal-02.1`, on which it hangs; its files stand in their order. */
  readonly on: string;
  readonly name: string;
  readonly content: FileContent;
}
