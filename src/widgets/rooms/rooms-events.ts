/** A room is opened from a list. A page that shows it itself may prevent that its address is followed. */
export class CercleRoomEvent extends Event {
  constructor(
    /** The room's id. */
    readonly room: string,
  ) {
    super('cercle-room', { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'cercle-room': CercleRoomEvent;
  }
}
