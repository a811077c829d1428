import { html, nothing, type TemplateResult } from 'lit';
import type { Post } from '../../protocol/post.ts';

/** What hangs on a post. Whoever places the card of one with files loads what draws them. */
export const renderFiles = ({ files, by, at }: Post): TemplateResult | typeof nothing =>
  files
    ? html`<cercle-attachments .files=${files} .by=${by.name} .at=${at}></cercle-attachments>`
    : nothing;
