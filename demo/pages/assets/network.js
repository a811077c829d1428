// What the host draws itself of the network, through the JavaScript interface of its tag.
import { accesses, presenceList } from '/cercle.js';

const aroundEvery = 15_000;
const mostAround = 6;

const network = document.querySelector('cercle-network');
const roomList = document.querySelector('[data-rooms]');
const around = document.querySelector('[data-around]');

// How much there is to read in each room, as the feed on this page tells it.
let unread = new Map();

function roomEntry({ room, role }) {
  const entry = document.createElement('li');
  const link = document.createElement('a');
  link.href = room.record?.url ?? `/rooms/${room.id}`;
  link.textContent = room.title;
  entry.append(link);
  const count = unread.get(room.id) ?? 0;
  if (count > 0) {
    const badge = document.createElement('span');
    badge.className = 'badge';
    badge.textContent = count > 99 ? '99+' : count;
    badge.setAttribute('aria-label', `${badge.textContent} ${roomList.dataset.new}`);
    entry.append(' ', badge);
  }
  if (role === 'facilitator') entry.dataset.role = role;
  return entry;
}

let drawnRooms;
let drawnUnread;

function drawRooms(session) {
  const known = accesses(session.state);
  if (!session.member || (known === drawnRooms && unread === drawnUnread)) return;
  drawnRooms = known;
  drawnUnread = unread;
  const shown = [...known.values()]
    .filter(({ room }) => room.kind === 'project' || room.record?.url)
    .sort((one, other) => one.room.title.localeCompare(other.room.title));
  const empty = document.createElement('li');
  empty.className = 'quiet';
  empty.textContent = roomList.dataset.empty;
  roomList.replaceChildren(...(shown.length > 0 ? shown.map(roomEntry) : [empty]));
}

async function drawAround(session) {
  const answer = await session.ask(presenceList, { limit: mostAround });
  if (!answer.ok) return;
  const { members, total } = answer.data;
  const ids = members.map(({ member }) => member.id);
  for (const card of [...around.children]) {
    if (!ids.includes(card.member)) card.remove();
  }
  const present = new Set([...around.children].map((card) => card.member));
  for (const id of ids.filter((id) => !present.has(id))) {
    const card = document.createElement('cercle-member-card');
    card.variant = 'compact';
    card.member = id;
    around.append(card);
  }
  document.querySelector('[data-around-count]').textContent = total || '';
  document.querySelector('[data-around-empty]').hidden = total > 0;
}

function follow(session) {
  if (roomList) {
    session.subscribe(() => drawRooms(session));
    document.addEventListener('cercle-unread', ({ rooms }) => {
      unread = rooms;
      drawRooms(session);
    });
    drawRooms(session);
  }
  if (around) {
    let isOpen = false;
    const look = () => {
      const wasOpen = isOpen;
      isOpen = session.status.kind === 'open';
      if (isOpen && !wasOpen) void drawAround(session);
    };
    session.subscribe(look);
    look();
    setInterval(() => isOpen && !document.hidden && drawAround(session), aroundEvery);
  }
}

network.addEventListener('cercle-status', ({ session }) => follow(session), { once: true });

document.addEventListener('cercle-room-opened', ({ room }) => location.assign(`/rooms/${room}`));
