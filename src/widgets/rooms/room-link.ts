import { html, type TemplateResult } from 'lit';
import { CercleRoomEvent } from './rooms-events.ts';

/** Draws what leads to a room. @param address - where it is shown; '' where only the page knows. */
export const renderRoomLink = (room: string, title: string, address: string): TemplateResult =>
  address
    ? html`<a class="title" href=${address} @click=${(event: MouseEvent) => follow(event, room)}
        ><bdi>${title}</bdi></a
      >`
    : html`<button
        class="title"
        @click=${({ currentTarget }: Event) =>
          currentTarget!.dispatchEvent(new CercleRoomEvent(room))}
      >
        <bdi>${title}</bdi>
      </button>`;

/** Another window, or what a page makes of it itself, is left to the browser. */
function follow(event: MouseEvent, room: string): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  if (!event.currentTarget!.dispatchEvent(new CercleRoomEvent(room))) event.preventDefault();
}
