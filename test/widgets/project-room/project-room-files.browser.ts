import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../../src/widgets/files/files.ts';
import type { CercleProjectRoom } from '../../../src/widgets/project-room/project-room.ts';
import '../../../src/widgets/project-room/project-room.ts';
import { eventually } from '../../support/eventually.ts';
import { inRoomWithFiles, roomFiles } from '../../support/files-scene.ts';
import { clear, deep, place } from '../../support/placed.ts';

describe('the files of a project room', () => {
  afterEach(clear);

  it('are listed once somebody asks for them, and not read before', async () => {
    const session = inRoomWithFiles();
    const room = await place<CercleProjectRoom>(
      session,
      html`<cercle-project-room room="launch"></cercle-project-room>`,
    );
    const reads = () => session.asked.filter(({ name }) => name === 'file:list').length;
    expect(reads()).to.equal(0);
    expect(deep(room, 'cercle-files')).to.have.length(0);
    deep(room, 'summary')[0]!.click();
    await eventually(() => deep(room, '[data-file]').length);
    const [list] = deep(room, 'cercle-files');
    expect(deep(list!, 'li')).to.have.length(roomFiles.length);
    expect(reads()).to.equal(1);
  });
});
