/** What is said of people in the world of `perimeter-matrix.test.ts`, by their host and by themselves. */
import type { Role } from './perimeter-cast.ts';
import type { World } from './perimeter-world.ts';

/** How somebody is reached, as the claims of the host say it; all of it are canaries. */
export function reachOf(world: World, person: Role): object {
  const [mail, ...texts] = [world.text(), world.text(), world.text(), world.text()];
  const at = world.now;
  world.canaries.push({ of: 'mail', person, text: mail!, at });
  for (const text of texts) world.canaries.push({ of: 'details', person, text, at });
  const [phone_number, calendar, team] = texts;
  return {
    ...{ email: `${mail}@mail.example`, phone_number, team },
    calendar: `https://${calendar}.example`,
  };
}

/** Somebody says of themselves what they can be asked about, and how they are called. */
export async function edit(world: World, person: Role): Promise<void> {
  const expertise = world.text();
  // A number stands nowhere else, either.
  const phone = `+33 ${world.text().replace(/\D/g, '')} 00 00`;
  await world.as(person).do('member:edit', { expertise: [expertise], languages: ['pt'], phone });
  const at = world.tick();
  world.canaries.push({ of: 'person', person, text: expertise, at });
  world.canaries.push({ of: 'details', person, text: phone, at });
}
