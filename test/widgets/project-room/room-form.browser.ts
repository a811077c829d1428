import { expect, html } from '@open-wc/testing';
import { memberSearch } from '../../../src/protocol/member.ts';
import { roomOpen } from '../../../src/protocol/room.ts';
import type { CercleProjectRoom } from '../../../src/widgets/project-room/project-room.ts';
import '../../../src/widgets/project-room/project-room.ts';
import * as eg from '../../support/eg.ts';
import { buttonOf, clear, deep, drawn, place, wordsOf, write } from '../../support/placed.ts';
import { placeForm } from '../../support/room-form.ts';
import { filled } from '../../support/opening-scene.ts';
import { inRoom } from '../../support/scene.ts';
import { refusal, scriptedSession } from '../../support/scripted-session.ts';

const content = html`<cercle-project-room></cercle-project-room>`;
type Field = HTMLInputElement | HTMLTextAreaElement;

const fieldOf = (room: CercleProjectRoom, name: string) =>
  room.renderRoot.querySelector<Field>(`[name="${name}"]:is(input, textarea)`)!;
const sponsorOf = (room: CercleProjectRoom) =>
  deep(room, 'cercle-member-picker')[0]!.shadowRoot!.querySelector('input')!;
const asked = (session: ReturnType<typeof inRoom>) =>
  session.asked.filter(({ name }) => name === roomOpen.name).map(({ input }) => input);

const written = {
  ...filled,
  'charter.rules': 'Decisions stand here.\n\n  Prices stay inside.  ',
};

function withSponsors() {
  const session = inRoom();
  session.script(memberSearch, () => ({ ok: true, data: { members: [eg.member()] } }));
  return session;
}

async function pickSponsor(room: CercleProjectRoom): Promise<void> {
  write(sponsorOf(room), 'Cl');
  await drawn(room);
  deep(room, '[role="option"]')[0]!.click();
  await drawn(room);
}

async function fill(room: CercleProjectRoom, texts: Record<string, string> = written) {
  for (const [name, text] of Object.entries(texts)) write(fieldOf(room, name), text);
  await pickSponsor(room);
}

async function send(room: CercleProjectRoom): Promise<void> {
  buttonOf(room, 'Open the room').click();
  await drawn(room);
}

describe('the form that opens a room', () => {
  afterEach(clear);

  it('asks for the room with its charter, and then shows it', async () => {
    const session = withSponsors();
    session.script(roomOpen, () => ({ ok: true, data: eg.roomState() }));
    const room = await placeForm(session);
    const opened: string[] = [];
    room.addEventListener('cercle-room-opened', (event) => opened.push(event.room));
    await fill(room);
    await send(room);
    const [{ charter, ...rest }] = asked(session) as [{ charter: Record<string, unknown> }];
    expect(rest).to.deep.equal({
      title: 'Launch Alpenhof',
      partners: 'apart',
      stage: 'draft',
      members: [],
    });
    expect(charter).to.deep.include({
      sponsor: 'claire',
      rules: ['Decisions stand here.', 'Prices stay inside.'],
      measures: [
        { name: 'Shops', today: '12', target: '40', due: '2027-03-28' },
        { name: 'Returns', today: '9', target: '2', due: '2027-03-28' },
      ],
      plan: [],
    });
    expect(opened).to.deep.equal(['launch']);
    expect(room.room).to.equal('launch');
    expect(session.draft('room').text).to.equal('');
  });

  it('asks for a room without previews of links, where that is chosen', async () => {
    const session = withSponsors();
    session.script(roomOpen, () => ({ ok: true, data: eg.roomState() }));
    const room = await placeForm(session);
    await fill(room);
    (fieldOf(room, 'linkPreviews') as HTMLElement).click();
    await send(room);
    const [{ charter }] = asked(session) as [{ charter: Record<string, unknown> }];
    expect(charter['linkPreviews']).to.equal(false);
  });

  it('asks for a room that may be found where that is chosen, and otherwise for one that may not', async () => {
    const session = withSponsors();
    session.script(roomOpen, () => refusal('unavailable'));
    const room = await placeForm(session);
    await fill(room);
    await send(room);
    (fieldOf(room, 'asking') as HTMLElement).click();
    await send(room);
    const charters = (asked(session) as { charter: Record<string, unknown> }[]).map(
      ({ charter }) => charter['asking'],
    );
    expect(charters).to.deep.equal([undefined, true]);
  });

  it('says what is missing beside the field, and puts the caret there', async () => {
    const session = withSponsors();
    const room = await placeForm(session);
    await send(room);
    const title = fieldOf(room, 'title');
    expect(title.getAttribute('aria-invalid')).to.equal('true');
    expect((room.renderRoot as ShadowRoot).activeElement).to.equal(title);
    expect(wordsOf(room)).to.include('Title Write something here.');
    await fill(room, { ...written, 'charter.reviewOn': '' });
    await send(room);
    expect(wordsOf(room)).to.include('Next review Choose a date.');
    expect(asked(session)).to.deep.equal([]);
  });

  it('says all that is missing at once, each beside its field, and no longer what is being mended', async () => {
    const room = await placeForm(withSponsors());
    const wrong = () =>
      deep<HTMLInputElement>(room, '[aria-invalid="true"]').map(({ name, role }) => name || role);
    await send(room);
    await drawn(room);
    const lacking = [...Object.keys(written), 'combobox'];
    expect(wrong()).to.have.members(lacking);
    expect(deep(room, '.problem')).to.have.length(lacking.length);
    expect(deep(room, '.problem[role="alert"]').map(wordsOf)).to.deep.equal([
      'Write something here.',
    ]);
    expect((room.renderRoot as ShadowRoot).activeElement).to.equal(fieldOf(room, 'title'));
    write(fieldOf(room, 'charter.purpose'), 'The chalet range.');
    await pickSponsor(room);
    const left = lacking.filter((name) => name !== 'charter.purpose' && name !== 'combobox');
    expect(wrong()).to.have.members(left);
  });

  it('asks for the sponsor where there is none', async () => {
    const room = await placeForm(withSponsors());
    for (const [name, text] of Object.entries(written)) write(fieldOf(room, name), text);
    await send(room);
    expect(wordsOf(room)).to.include('Choose the employee who answers for this room.');
    expect(sponsorOf(room).getAttribute('aria-invalid')).to.equal('true');
    await drawn(room);
    expect(deep(room, 'cercle-member-picker')[0]!.shadowRoot!.activeElement).to.equal(
      sponsorOf(room),
    );
  });

  it('says how much fits where it is too much, be it in one rule', async () => {
    const room = await placeForm(withSponsors());
    await fill(room, { ...written, title: 'x'.repeat(500) });
    await send(room);
    expect(wordsOf(room)).to.match(/Title Write at most \d+ characters\./);
    write(fieldOf(room, 'title'), 'Short');
    write(fieldOf(room, 'charter.rules'), `Short\n${'x'.repeat(500)}`);
    await send(room);
    expect(wordsOf(room)).to.include('Rules, one a line Write at most 300 characters.');
    write(fieldOf(room, 'charter.rules'), 'A rule\n'.repeat(11));
    await send(room);
    expect(wordsOf(room)).to.include('Write at most 10 rules.');
  });

  it('loses nothing when it is drawn anew, when the connection goes, or the sign-in ends', async () => {
    const session = withSponsors();
    const room = await placeForm(session);
    await fill(room);
    fieldOf(room, 'partners').closest('fieldset')!.querySelectorAll('input')[1]!.click();
    const isThere = (where: CercleProjectRoom) => {
      expect(fieldOf(where, 'charter.purpose').value).to.equal(written['charter.purpose']);
      expect(sponsorOf(where).value).to.equal('Claire Fontaine');
      const chosen = where.renderRoot.querySelector<HTMLInputElement>('[name="partners"]:checked');
      expect(chosen!.value).to.equal('together');
    };
    session.setStatus('offline', { nextTry: Date.now() + 5000 });
    await drawn(room);
    expect(wordsOf(room)).to.include('You can go on writing.');
    isThere(room);
    session.setStatus('expired');
    await drawn(room);
    expect(fieldOf(room, 'title')).to.equal(null);
    session.setStatus('open');
    await drawn(room);
    isThere(room);
    isThere(await placeForm(session));
  });

  it('asks once, however often its button is pressed, and says why it was refused', async () => {
    const session = withSponsors();
    let refuse = () => {};
    session.script(
      roomOpen,
      () => new Promise((resolve) => (refuse = () => resolve(refusal('too-many')))),
    );
    const room = await placeForm(session);
    await fill(room);
    await send(room);
    await send(room);
    expect(asked(session)).to.have.length(1);
    refuse();
    await drawn(room);
    expect(wordsOf(room)).to.include('Too much at once.');
    expect(fieldOf(room, 'title').value).to.equal('Launch Alpenhof');
  });

  it('is for employees', async () => {
    const session = scriptedSession({ member: eg.supplier() });
    const room = await place<CercleProjectRoom>(session, content);
    expect(wordsOf(room)).to.include('Rooms are opened by employees.');
  });
});
