import { describeChanges } from './changes/perimeter.ts';

describeChanges('together');
