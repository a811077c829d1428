/** What widgets otherwise load when it is first asked for: whoever takes everything in one file has it in there. */
import '../ui/composer/writing.ts';
import '../ui/kind-fields/kind-fields.ts';
import '../ui/menu/menu.ts';
import '../ui/post-detail/post-detail.ts';
import '../ui/reference-card/reference-card.ts';
import './hover-card.ts';
