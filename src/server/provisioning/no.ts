import type { ErrorCode } from '../../protocol/wire.ts';
import { Refusal } from '../refusal.ts';

/** What SCIM calls the ways in which a request can be wrong (RFC 7644, 3.12). */
export type ScimType =
  | 'invalidFilter'
  | 'invalidPath'
  | 'invalidSyntax'
  | 'invalidValue'
  | 'mutability'
  | 'noTarget'
  | 'uniqueness';

const codes: Partial<Record<number, ErrorCode>> = {
  401: 'token-invalid',
  404: 'absent',
  409: 'full',
};

/** A no to whoever provisions: they speak SCIM, which has words and statuses of its own. */
export class ScimRefusal extends Refusal {
  constructor(
    readonly status: 400 | 401 | 404 | 409 | 412 | 501,
    detail: string,
    readonly scimType?: ScimType,
  ) {
    super(codes[status] ?? 'invalid', detail);
  }
}

/** A no to something in a request that is not as it should be. */
export const odd = (scimType: ScimType, detail: string): ScimRefusal =>
  new ScimRefusal(scimType === 'uniqueness' ? 409 : 400, detail, scimType);
