import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fit, fitted, panned, zoomed, type Space, type Zoom } from '../../../src/ui/viewer/zoom.ts';

const space: Space = {
  stage: { width: 800, height: 600 },
  picture: { width: 800, height: 400 },
};
const middle = { x: 0, y: 0 };

describe('how large a picture is shown', () => {
  it('is all of it, and not larger than it is', () => {
    assert.deepEqual(fit({ width: 1600, height: 1200 }, space.stage), { width: 800, height: 600 });
    assert.deepEqual(fit({ width: 1000, height: 2400 }, space.stage), { width: 250, height: 600 });
    assert.deepEqual(fit({ width: 120, height: 80 }, space.stage), { width: 120, height: 80 });
  });

  it('keeps what is pointed at where it is', () => {
    const at = { x: 100, y: 50 };
    const { scale, x, y } = zoomed(fitted, 4, at, space);
    assert.equal(scale, 4);
    assert.deepEqual({ x: (at.x - x) / 4, y: (at.y - y) / 4 }, at);
  });

  it('is never smaller than all of it, nor more than eight times as large', () => {
    assert.equal(zoomed(fitted, 0.1, middle, space).scale, 1);
    assert.equal(zoomed(fitted, 100, middle, space).scale, 8);
  });

  it('leaves no room at an edge as long as there is more of the picture', () => {
    const move = fc.record({
      factor: fc.double({ min: 0.2, max: 5, noNaN: true }),
      x: fc.integer({ min: -2000, max: 2000 }),
      y: fc.integer({ min: -2000, max: 2000 }),
    });
    fc.assert(
      fc.property(fc.array(move, { maxLength: 20 }), (moves) => {
        let zoom: Zoom = fitted;
        for (const { factor, x, y } of moves) {
          zoom = panned(zoomed(zoom, factor, { x, y }, space), { x, y }, space);
          const room = (of: 'width' | 'height') =>
            Math.max(0, (space.picture[of] * zoom.scale - space.stage[of]) / 2) + 1e-6;
          assert.ok(Math.abs(zoom.x) <= room('width') && Math.abs(zoom.y) <= room('height'));
        }
      }),
    );
  });

  it('comes back to the middle with all of it', () => {
    const away = panned(zoomed(fitted, 4, middle, space), { x: 500, y: 300 }, space);
    assert.deepEqual(zoomed(away, 0.01, middle, space), { scale: 1, x: 0, y: 0 });
  });
});
