import { describeChanges } from './changes/perimeter.ts';

describeChanges('apart');
