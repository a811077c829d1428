/** Someone of whom provisioning has spoken. */
export interface ProvisionedRow {
  /** Their id as a member, whether or not they are one. */
  member: string;
  external_id: string | null;
  /** As two are compared; null once they are deleted. */
  user_name: string | null;
  active: number;
  /** 0 where their affiliation is none that is admitted. */
  admitted: number;
  resource_json: string;
  /** What of it stands on their card. */
  said_json: string;
  version: number;
  created_at: number;
  changed_at: number;
  /** When they were deleted: nothing is kept of them then but that they are out. */
  deleted_at: number | null;
}

/** By what mail addresses they are found. */
export interface ProvisionedMailRow {
  member: string;
  /** As two are compared. */
  mail: string;
}
