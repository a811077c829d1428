import { after, before } from 'node:test';

/**
 * What a suite opens before its tests and closes after them. It has nothing in it until then: what is taken out of it
 * while the tests are named is undefined.
 */
export function opened<Place extends { close(): Promise<void> }>(
  open: () => Promise<Place>,
): Place {
  const place: Partial<Place> = {};
  before(async () => void Object.assign(place, await open()));
  after(() => place.close?.());
  return place as Place;
}
