/** What befalls servers, the machines beside them and the network between; each is over when it resolves. */
import type { Relay } from '../support/relay.ts';
import type { Scene } from './nodes.ts';
import type { Random } from './random.ts';
import { pause } from './scope.ts';

/** Everything that can be disturbed. */
export interface Disturbed {
  scene: Scene;
  relay: Relay;
  random: Random;
}

type Disturbance = (disturbed: Disturbed) => Promise<void>;

/** Some of the connections, one at least where there are any. */
function* some({ relay, random }: Disturbed, share: number) {
  const links = random.shuffle([...relay.links]);
  yield* links.slice(0, Math.max(1, Math.round(links.length * share)));
}

const network: Record<string, Disturbance> = {
  async 'connections cut'(disturbed) {
    for (const link of some(disturbed, 0.5)) link.cut();
  },
  async 'connections delayed'(disturbed) {
    for (const link of some(disturbed, 0.5)) link.delay(disturbed.random.between(20, 400));
  },
  /** The client hears nothing and does not know it; what it says still arrives. Then it ends. */
  async 'connections half open'(disturbed) {
    const links = [...some(disturbed, 0.4)];
    for (const link of links) link.deafen();
    await pause(disturbed.random.between(200, 1500));
    for (const link of links) link.cut();
  },
};

const servers: Record<string, Disturbance> = {
  async 'kill -9 of a node'({ scene, random }) {
    const node = random.pick(scene.nodes);
    await node.kill();
    await node.start();
  },
  async 'SIGSTOP and SIGCONT of a node'({ scene, random }) {
    const node = random.pick(scene.nodes);
    node.freeze();
    await pause(random.between(200, 1500));
    node.thaw();
  },
};

const services: Record<string, Disturbance> = {
  'PostgreSQL restarted at once': ({ scene }) => scene.postgres!.restartAtOnce(),
  'Redis flushed': ({ scene }) => scene.redis!.flush(),
  async 'Redis killed and started'({ scene, random }) {
    await scene.redis!.kill();
    await pause(random.between(100, 800));
    await scene.redis!.start();
  },
};

/** So many disturbances, each as often as the others, in an order that chance decides; with their names. */
export function disturbancesOf(
  scene: Scene,
  random: Random,
  count: number,
): [name: string, disturb: Disturbance][] {
  const all = { ...network, ...servers, ...(scene.postgres && services) };
  const drawn: [string, Disturbance][] = [];
  while (drawn.length < count) drawn.push(...random.shuffle(Object.entries(all)));
  return drawn.slice(0, count);
}
