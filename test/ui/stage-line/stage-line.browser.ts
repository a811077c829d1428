import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/ui/stage-line/stage-line.ts';
import type { CercleStageLine } from '../../../src/ui/stage-line/stage-line.ts';

const stages: CercleStageLine['stages'] = [
  { name: 'draft', at: Date.UTC(2026, 8, 12) },
  { name: 'pilot', at: Date.UTC(2026, 10, 3) },
  { name: 'running', at: Date.UTC(2026, 11, 1) },
  { name: 'closing', at: null },
];

async function stageLine(width: number, shown = stages): Promise<Element[]> {
  const frame = await fixture<HTMLElement>(
    html`<div>
      <cercle-stage-line .stages=${shown} current="1"></cercle-stage-line>
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
    expect(stops.map(({ className }) => className)).to.deep.equal([
      'past',
      'current',
      'coming',
      'coming',
    ]);
    expect(stops.map((stop) => stop.getAttribute('aria-current'))).to.deep.equal([
      'false',
      'step',
      'false',
      'false',
    ]);
    const words = stops.map((stop) => stop.textContent.replace(/\s+/g, ' ').trim());
    expect(words).to.deep.equal([
      'Draft 12 Sept',
      'Pilot in progress since 3 Nov',
      'Running 1 Dec',
      'Closing',
    ]);
  });

  it('says of a room in the archive since when, and of nothing that it goes on', async () => {
    const [, archived] = await stageLine(900, [
      stages[0]!,
      { name: 'archived', at: Date.UTC(2026, 10, 3) },
    ]);
    expect(archived!.textContent.replace(/\s+/g, ' ').trim()).to.equal('Archived 3 Nov');
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
