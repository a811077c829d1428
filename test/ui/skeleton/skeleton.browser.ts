import { expect } from '@open-wc/testing';
import '../../../src/ui/skeleton/skeleton.ts';
import type { CercleSkeleton } from '../../../src/ui/skeleton/skeleton.ts';

describe('cercle-skeleton', () => {
  const own = { setTimeout: window.setTimeout, clearTimeout: window.clearTimeout };
  let waiting: Map<number, { work: () => void; delay: number }>;

  beforeEach(() => {
    waiting = new Map();
    let last = 0;
    window.setTimeout = ((work: () => void, delay: number) => {
      waiting.set((last += 1), { work, delay });
      return last;
    }) as typeof window.setTimeout;
    window.clearTimeout = ((id: number) => waiting.delete(id)) as typeof window.clearTimeout;
  });

  afterEach(() => Object.assign(window, own));

  function put(): CercleSkeleton {
    const skeleton = document.createElement('cercle-skeleton');
    document.body.append(skeleton);
    return skeleton;
  }

  it('shows nothing for 300 ms, then bars for as many posts as it is told, and says so', async () => {
    const skeleton = put();
    skeleton.rows = 2;
    await skeleton.updateComplete;
    expect(skeleton.shadowRoot!.textContent.trim()).to.equal('');
    const [timer] = waiting.values();
    expect(timer!.delay).to.equal(300);
    timer!.work();
    await skeleton.updateComplete;
    expect(skeleton.shadowRoot!.querySelectorAll('.row')).to.have.length(2);
    expect(skeleton.shadowRoot!.querySelector('[role="status"]')!.textContent).to.equal('Loading');
    skeleton.remove();
  });

  it('leaves no timer behind, and waits anew when it is put back', async () => {
    const skeleton = put();
    waiting.values().next().value!.work();
    await skeleton.updateComplete;
    skeleton.remove();
    expect(waiting.size).to.equal(0);
    document.body.append(skeleton);
    await skeleton.updateComplete;
    expect(skeleton.shadowRoot!.querySelector('.row')).to.equal(null);
    skeleton.remove();
  });

  it('does not move', async () => {
    const skeleton = put();
    waiting.values().next().value!.work();
    await skeleton.updateComplete;
    expect(skeleton.getAnimations({ subtree: true })).to.have.length(0);
    skeleton.remove();
  });
});
