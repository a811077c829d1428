import { expect, fixture, html } from '@open-wc/testing';
import type { DetailInput } from '../../../src/protocol/kind.ts';
import type {
  CercleDetailEvent,
  CercleKindFields,
} from '../../../src/ui/kind-fields/kind-fields.ts';
import '../../../src/ui/kind-fields/kind-fields.ts';
import type { CerclePickQueryEvent } from '../../../src/ui/member-picker/member-picker.ts';
import type { Candidate } from '../../../src/ui/composer/mention-text.ts';
import { press } from '../../support/composed.ts';
import * as eg from '../../support/eg.ts';
import { buttonOf, deep, drawn, wordsOf, write } from '../../support/placed.ts';

type Decision = Extract<DetailInput, { kind: 'decision' }>;

const fieldOf = (fields: CercleKindFields) =>
  deep<HTMLInputElement>(deep(fields, 'cercle-member-picker')[0]!, 'input')[0];

/** The fields of a decision in a page that keeps what they say, and finds Claire and Ravi. */
async function deciding(decidedBy: string[] = [], names: Candidate[] = []) {
  let detail: Decision = {
    ...{ kind: 'decision', decidedBy, effectiveOn: null, reviewOn: null, replaces: null },
  };
  const named = [...names];
  const fields = await fixture<CercleKindFields>(
    html`<cercle-kind-fields
      .detail=${detail}
      .named=${named}
      @cercle-detail=${(event: CercleDetailEvent) => {
        detail = event.detail as Decision;
        named.push(...event.added);
        fields.named = [...named];
      }}
      @cercle-pick-query=${({ answer }: CerclePickQueryEvent) =>
        answer([eg.member(), eg.supplier()])}
    ></cercle-kind-fields>`,
  );
  await drawn(fields);
  const choose = async (name: string): Promise<void> => {
    write(fieldOf(fields)!, 'a');
    await drawn(fields);
    const options = deep(fields, '[role="option"]');
    options.find((option) => wordsOf(option).includes(name))!.click();
    await drawn(fields);
    await drawn(fields);
  };
  return { fields, choose, deciders: () => detail.decidedBy };
}

describe('the fields of a poll', () => {
  async function polling(choices: string[]) {
    const detail: DetailInput = {
      ...{ kind: 'poll', choices, several: false, anonymous: false, closesAt: null },
    };
    const fields = await fixture<CercleKindFields>(
      html`<cercle-kind-fields .detail=${detail}></cercle-kind-fields>`,
    );
    const enter = async (place: number, more: KeyboardEventInit = {}) => {
      press(deep(fields, 'ol input')[place]!, 'Enter', more);
      await drawn(fields);
      const inputs = deep(fields, 'ol input');
      const focused = fields.shadowRoot!.activeElement as HTMLElement;
      return [inputs.indexOf(focused), inputs.length];
    };
    return { fields, enter };
  }

  it('go to the next choice by Enter, and from the last to another', async () => {
    const { enter } = await polling(['Monday', '']);
    expect(await enter(0)).to.deep.equal([1, 2]);
    expect(await enter(1)).to.deep.equal([2, 3]);
  });

  it('add nothing by the keys that send, nor after the twelfth', async () => {
    const { enter } = await polling(['Monday', '']);
    expect(await enter(1, { ctrlKey: true })).to.deep.equal([-1, 2]);
    const most = await polling(Array.from({ length: 12 }, () => ''));
    expect(await most.enter(11)).to.deep.equal([-1, 12]);
  });
});

describe('the fields of a decision', () => {
  it('name its writer unless somebody is chosen', async () => {
    const { fields, choose, deciders } = await deciding();
    expect(wordsOf(fields)).to.include('You, unless you choose someone.');
    await choose('Ravi Patel');
    await choose('Claire Fontaine');
    await choose('Ravi Patel');
    expect(deciders()).to.deep.equal(['ravi', 'claire']);
    expect(wordsOf(fields)).not.to.include('You, unless you choose someone.');
    expect(fieldOf(fields)!.value).to.equal('');
    buttonOf(fields, 'Remove Ravi Patel').click();
    await drawn(fields);
    expect(deciders()).to.deep.equal(['claire']);
  });

  it('say the names of those who were chosen before, as far as they are known', async () => {
    const ravi = { id: 'ravi', name: 'Ravi Patel', detail: 'Exotic Liquids' };
    const { fields } = await deciding(['ravi', 'nora'], [ravi]);
    expect(deep(fields, '.deciders li').map(wordsOf)).to.deep.equal(['Ravi Patel', 'Someone']);
  });

  it('tell no other listener for choices whom they chose', async () => {
    const { fields, choose } = await deciding();
    let heard = 0;
    fields.addEventListener('cercle-pick', () => (heard += 1));
    await choose('Ravi Patel');
    expect(heard).to.equal(0);
  });

  it('offer nobody more once there are twenty', async () => {
    const { fields } = await deciding(Array.from({ length: 20 }, (_, index) => `member-${index}`));
    expect(deep(fields, 'cercle-member-picker')).to.have.length(0);
  });
});
