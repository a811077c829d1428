/** What widgets otherwise load when it is first asked for: whoever takes everything in one file has it in there. */
import '../ui/attachments/attachments.ts';
import '../ui/composer/writing.ts';
import '../ui/kind-fields/kind-fields.ts';
import '../ui/link-preview/link-preview.ts';
import '../ui/menu/menu.ts';
import '../ui/post-detail/post-detail.ts';
import '../ui/reference-card/reference-card.ts';
import '../ui/uploads/uploads.ts';
import '../ui/viewer/viewer.ts';
import './hover-card.ts';
