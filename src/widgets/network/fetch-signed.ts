import { SignInEnded } from '../../client/token.ts';

/**
 * Fetches what the host signs, as text or as the field of a JSON object.
 *
 * @throws SignInEnded where the host says that it does not know who asks, or not for this.
 */
export async function fetchSigned(url: string, field: string): Promise<string> {
  const response = await fetch(url, { credentials: 'same-origin', cache: 'no-store' });
  if (response.status === 401 || response.status === 403) throw new SignInEnded();
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  const text = await response.text();
  if (!text.startsWith('{')) return text.trim();
  const value = (JSON.parse(text) as Record<string, unknown>)[field];
  if (typeof value !== 'string') throw new Error(`${url} gave no "${field}".`);
  return value;
}
