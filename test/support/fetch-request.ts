import type { SendRequest } from '../../src/client/request.ts';

/** Requests from a test outside of a browser, which has no `XMLHttpRequest`. */
export const fetchRequest: SendRequest = async ({
  method,
  url,
  headers,
  body,
  onProgress,
  signal,
}) => {
  try {
    const response = await fetch(url, { method, headers, body: body ?? null, signal });
    const answered = await response.blob();
    onProgress?.(body?.size ?? answered.size, body?.size ?? answered.size);
    return {
      status: response.status,
      header: (name) => response.headers.get(name),
      body: answered,
    };
  } catch {
    return null;
  }
};
