import { html, nothing, type TemplateResult } from 'lit';
import { listOf } from '../../lit/format.ts';
import { clipIcon, icon } from '../../ui/icon/icon.ts';

/** Draws what hangs on something by name: what is not, or no more, among the files of a post. */
export const renderFileNames = (
  names: readonly string[],
  { slot = '', more = nothing }: { slot?: string; more?: unknown } = {},
): TemplateResult | typeof nothing =>
  names.length === 0
    ? nothing
    : html`<p class="files quiet" slot=${slot}>
        ${icon(clipIcon)}<span><bdi>${listOf(names)}</bdi>${more}</span>
      </p>`;
