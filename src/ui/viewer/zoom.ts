/** How large a picture is shown, times its size when all of it is seen, and how far from the middle of the stage; in px. */
export interface Zoom {
  scale: number;
  x: number;
  y: number;
}

export interface Point {
  x: number;
  y: number;
}

/** What there is room for, and what of it the picture takes when all of it is seen; in px. */
export interface Space {
  stage: { width: number; height: number };
  picture: { width: number; height: number };
}

/** All of it is seen. */
export const fitted: Zoom = { scale: 1, x: 0, y: 0 };

const largest = 8;

const within = (value: number, most: number): number => Math.max(-most, Math.min(value, most));

/** No edge of the picture comes further in than the stage's own. */
function held({ scale, x, y }: Zoom, { stage, picture }: Space): Zoom {
  const room = (size: number, of: number): number => Math.max(0, (size * scale - of) / 2);
  return {
    scale,
    x: within(x, room(picture.width, stage.width)),
    y: within(y, room(picture.height, stage.height)),
  };
}

/**
 * Shows it larger or smaller.
 *
 * @param at - what stays where it is, from the middle of the stage; in px.
 */
export function zoomed(zoom: Zoom, factor: number, at: Point, space: Space): Zoom {
  const scale = Math.max(1, Math.min(zoom.scale * factor, largest));
  const by = scale / zoom.scale;
  const moved = { scale, x: at.x - (at.x - zoom.x) * by, y: at.y - (at.y - zoom.y) * by };
  return held(moved, space);
}

/** Shows another part of it, as far as there is one. */
export const panned = ({ scale, x, y }: Zoom, by: Point, space: Space): Zoom =>
  held({ scale, x: x + by.x, y: y + by.y }, space);

/** How large a picture is when all of it is seen, and not larger than it is. */
export function fit(picture: Space['picture'], stage: Space['stage']): Space['picture'] {
  const factor = Math.min(1, stage.width / picture.width, stage.height / picture.height);
  return { width: picture.width * factor, height: picture.height * factor };
}
