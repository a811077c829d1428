import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/ui/stage-line/stage-line.ts';
import type { CercleStageLine } from '../../../src/ui/stage-line/stage-line.ts';
import * as eg from '../../support/eg.ts';

async function stageLine(width: number): Promise<Element[]> {
  const frame = await fixture<HTMLElement>(
    html`<div>
      <cercle-stage-line .stages=${eg.charter().stages} current="1"></cercle-stage-line>
    </div>`,
  );
  frame.style.setProperty('width', `${width}px`);
  frame.style.setProperty('container-type', 'inline-size');
  const line = frame.querySelector<CercleStageLine>('cercle-stage-line')!;
  return [...line.shadowRoot!.querySelectorAll('li')];
}

describe('cercle-stage-line', () => {
  it('says what is past, what is now and since when, and what comes', async () => {
    const stops = await stageLine(900);
    expect(stops.map(({ className }) => className)).to.deep.equal(['past', 'current', 'coming']);
    expect(stops.map((stop) => stop.getAttribute('aria-current'))).to.deep.equal([
      'false',
      'step',
      'false',
    ]);
    const words = stops.map((stop) => stop.textContent.replace(/\s+/g, ' ').trim());
    expect(words).to.deep.equal([
      'Framing 12 Sept',
      'Pilot in progress since 3 Nov',
      'Everywhere 1 Dec',
    ]);
  });

  it('goes across where there is room, and down where there is not', async () => {
    const [first, second] = (await stageLine(900)).map((stop) => stop.getBoundingClientRect());
    expect(second!.top).to.equal(first!.top);
    expect(second!.left).to.be.greaterThan(first!.left);
    const [top, below] = (await stageLine(320)).map((stop) => stop.getBoundingClientRect());
    expect(below!.left).to.equal(top!.left);
    expect(below!.top).to.be.greaterThan(top!.top);
  });
});
