/** Pictures that are made anew, so that they can be shown; by the type that their content has. */
export const drawable: ReadonlySet<string> = new Set([
  'image/jpeg',
  'image/png',
  'image/apng',
  'image/webp',
  'image/gif',
  'image/avif',
]);

/** What says by its name or its sender that it is such a picture. */
export const claimsDrawable = (name: string, claimed: string | null): boolean =>
  drawable.has(claimed ?? '') || /\.(jpe?g|jfif|a?png|webp|gif|avif)$/i.test(name);

/**
 * Photographs as cameras write them, which say where they were taken and cannot be made anew here: HEIC wants a decoder
 * under patents, which sharp comes without.
 */
const photograph =
  /^image\/(hei[cf]|jxl|jp[2mx]$|mj2|vnd\.ms-photo|x-(canon|nikon|sony|adobe|fuji|olympus|panasonic))/;

export const isPhotograph = (type: string): boolean => photograph.test(type);

/** What a browser could run if it ever opened it, whatever headers say. */
const runnable = /html|xml$|svg|(java|ecma|vb)script|shockwave|wasm|multipart|message/;
const shape = /^[a-z]+\/[a-z0-9][a-z0-9.+-]{0,100}$/;

/** A type that is safe to name, for what was found in a content that is none of text. */
export const safeType = (found: string | null): string =>
  found === null || !shape.test(found) || runnable.test(found) ? 'application/octet-stream' : found;

/** Whether a network takes files of a type; `types` as in `FileLimits`. */
export const admits = (types: readonly string[] | null, type: string): boolean =>
  types === null ||
  types.some((one) => (one.endsWith('/*') ? type.startsWith(one.slice(0, -1)) : one === type));
