/** French. Import it beside the widgets, and it is shown on pages whose `lang` is French. */
import { registerLocale } from '../lit/localize.ts';
import { templates } from './templates/fr.ts';

registerLocale('fr', { templates });
