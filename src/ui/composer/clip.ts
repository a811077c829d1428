import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { clipIcon, icon } from '../icon/icon.ts';
import type { CercleComposer } from './composer.ts';

/** Draws what opens the browser's own choice of files. */
export const renderClip = (composer: CercleComposer): TemplateResult =>
  html`<button
      class="icon-button clip"
      aria-label=${msg('Attach files')}
      title=${msg('Attach files')}
      @click=${({ currentTarget }: Event) =>
        ((currentTarget as HTMLElement).nextElementSibling as HTMLElement).click()}
    >
      ${icon(clipIcon)}
    </button>
    <input
      type="file"
      multiple
      hidden
      aria-label=${msg('Attach files')}
      accept=${composer.limits?.types?.join() ?? ''}
      @change=${({ target }: Event) => {
        const input = target as HTMLInputElement;
        composer.attach([...input.files!]);
        // The same file may be chosen again.
        input.value = '';
      }}
    />`;
