import type { Point } from './zoom.ts';

/** What a hand does with a picture; points are from the middle of the stage, in px. */
export interface Gestures {
  pan(by: Point): void;
  zoom(factor: number, at: Point): void;
  /** It is pressed twice. */
  toggle(at: Point): void;
}

/** A line of text is so many px, for a wheel that counts in lines. */
const line = 16;

/** Tells what pointers and the wheel do on a stage. */
export class StageGestures {
  readonly #told: Gestures;
  readonly #pointers = new Map<number, Point>();

  constructor(told: Gestures) {
    this.#told = told;
  }

  readonly down = (event: PointerEvent): void => {
    this.#pointers.set(event.pointerId, pointOf(event));
  };

  readonly up = ({ pointerId }: PointerEvent): void => {
    this.#pointers.delete(pointerId);
  };

  readonly move = (event: PointerEvent): void => {
    const before = this.#pointers.get(event.pointerId);
    if (!before) return;
    const now = pointOf(event);
    // Not before it moves: what is pressed on the stage would not know of it.
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    const other = [...this.#pointers].find(([id]) => id !== event.pointerId)?.[1];
    this.#pointers.set(event.pointerId, now);
    if (!other) return this.#told.pan({ x: now.x - before.x, y: now.y - before.y });
    const distance = (point: Point): number => Math.hypot(point.x - other.x, point.y - other.y);
    const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
    this.#told.pan({ x: (now.x - before.x) / 2, y: (now.y - before.y) / 2 });
    this.#told.zoom(distance(now) / Math.max(distance(before), 1), middle);
  };

  readonly wheel = (event: WheelEvent): void => {
    event.preventDefault();
    const delta = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? line : 1);
    // What a trackpad tells of a pinch is this, in smaller steps.
    this.#told.zoom(Math.exp(-delta * (event.ctrlKey ? 0.01 : 0.002)), pointOf(event));
  };

  readonly twice = (event: MouseEvent): void => this.#told.toggle(pointOf(event));
}

function pointOf({ clientX, clientY, currentTarget }: MouseEvent): Point {
  const { left, top, width, height } = (currentTarget as HTMLElement).getBoundingClientRect();
  return { x: clientX - left - width / 2, y: clientY - top - height / 2 };
}
