import { expect } from '@open-wc/testing';
import { furthestTime, type DetailInput } from '../../../src/protocol/kind.ts';
import { begun, noTimes } from '../../../src/ui/composer/begun.ts';
import type { CercleComposer, CercleDraftEvent } from '../../../src/ui/composer/composer.ts';
import { localTime } from '../../../src/ui/composer/local-time.ts';
import '../../../src/ui/kind-fields/kind-fields.ts';
import { composer, find, press, submitButton, submittedBy } from '../../support/composed.ts';
import { buttonOf, deep, drawn, wordsOf } from '../../support/placed.ts';

type Poll = Extract<DetailInput, { kind: 'poll' }>;
const hour = 3_600_000;
/** Fields of the browser's know no seconds. */
const soon = Math.floor(Date.now() / hour) * hour + 2 * hour;

const fields = (element: Element) => deep<HTMLInputElement>(element, '.times input');
const clock = (element: Element) => buttonOf(element, 'Later, or for a time');

/** Chooses a time as a person does. */
async function choose(element: CercleComposer, index: number, at: number | null): Promise<void> {
  const input = fields(element)[index]!;
  input.value = localTime(at);
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await drawn(element);
}

/** Tries to send, and answers with what is said of the field that is wrong. */
async function wrongIn(element: CercleComposer): Promise<string> {
  expect(submittedBy(element, () => submitButton(element).click())).to.equal(null);
  await drawn(element);
  const [wrong, ...others] = deep(element, '[aria-invalid="true"]');
  expect(others).to.have.length(0);
  expect(element.shadowRoot!.activeElement === wrong).to.equal(true);
  const about = element.shadowRoot!.getElementById(wrong!.getAttribute('aria-describedby')!)!;
  return `${wordsOf(wrong!.closest('label')!)}: ${wordsOf(about)}`;
}

describe('cercle-composer: when a post appears and goes', () => {
  it('is asked only of whoever wants to say it, and only of a new post', async () => {
    const element = await composer({ draft: 'The dock is closed.' });
    expect(fields(element)).to.have.length(0);
    expect(clock(element).getAttribute('aria-expanded')).to.equal('false');
    clock(element).click();
    await drawn(element);
    expect(clock(element).getAttribute('aria-expanded')).to.equal('true');
    const labels = fields(element).map((one) => wordsOf(one.closest('label')!));
    expect(labels).to.deep.equal(['Appears', 'Disappears']);
    expect(element.shadowRoot!.activeElement === fields(element)[0]).to.equal(true);
    for (const mode of ['comment', 'edit'] as const) {
      const other = await composer({ mode, draft: 'Yes.' });
      expect(() => clock(other)).to.throw('There is no button');
    }
  });

  it('is told with the draft, sent with the text, and said in the button', async () => {
    const element = await composer({ draft: 'The dock is closed.' });
    let told: CercleDraftEvent['said'] | undefined;
    element.addEventListener('cercle-draft', ({ said }) => (told = said));
    expect(wordsOf(submitButton(element))).to.equal('Post inside');
    clock(element).click();
    await drawn(element);
    await choose(element, 1, soon + hour);
    expect(wordsOf(submitButton(element))).to.equal('Post inside');
    await choose(element, 0, soon);
    expect(wordsOf(submitButton(element))).to.equal('Post inside, later');
    const times = { dueAt: soon, expiresAt: soon + hour };
    expect(told!.times).to.deep.equal(times);
    const sent = submittedBy(element, () => press(fields(element)[1]!, 'Enter', { ctrlKey: true }));
    expect(sent!.said.times).to.deep.equal(times);
  });

  it('is shown where it is said already, and taken back by closing it', async () => {
    const times = { dueAt: soon, expiresAt: null };
    const element = await composer({ draft: 'The dock is closed.', times });
    await drawn(element);
    expect(fields(element).map(({ value }) => value)).to.deep.equal([localTime(soon), '']);
    clock(element).click();
    await drawn(element);
    expect(fields(element)).to.have.length(0);
    expect(element.times).to.deep.equal(noTimes);
    expect(wordsOf(submitButton(element))).to.equal('Post inside');
  });

  it('is gone with what it was of', async () => {
    const element = await composer({ draft: 'For later', times: { dueAt: soon, expiresAt: null } });
    await drawn(element);
    expect(fields(element)).to.have.length(2);
    element.draft = '';
    await drawn(element);
    expect(fields(element)).to.have.length(0);
  });

  it('is said to be wrong where it has passed, or where it goes before it is there', async () => {
    const past = Date.now() - hour;
    const element = await composer({
      draft: 'The dock is closed.',
      times: { dueAt: past, expiresAt: null },
    });
    await drawn(element);
    const passed = 'This time has passed. Choose one that is yet to come.';
    expect(await wrongIn(element)).to.equal(`Appears: ${passed}`);
    const goes = 'Disappears: It has to disappear later than it appears.';
    for (const times of [
      { dueAt: null, expiresAt: past },
      { dueAt: soon, expiresAt: soon },
    ]) {
      element.times = times;
      await drawn(element);
      expect(await wrongIn(element)).to.equal(goes);
    }
    element.detail = begun('decision');
    element.heading = 'Gate 4';
    await drawn(element);
    expect(await wrongIn(element)).to.equal(goes);
    element.times = { dueAt: soon, expiresAt: soon + hour };
    await drawn(element);
    expect(submittedBy(element, () => submitButton(element).click())).not.to.equal(null);
  });

  it('is said to be too far away beside its field', async () => {
    const far = soon + furthestTime;
    const near = far - 3 * hour;
    const words = 'Choose a time within two years.';
    const detail = { ...begun('poll'), choices: ['Monday', 'Friday'] } as Poll;
    const element = await composer({ detail, heading: 'When?' });
    for (const [label, dueAt, expiresAt, closesAt] of [
      ['Appears', far, null, null],
      ['Disappears', null, far, null],
      ['Ends', null, null, far],
    ] as const) {
      element.times = { dueAt, expiresAt };
      element.detail = { ...detail, closesAt };
      await drawn(element);
      submitButton(element).click();
      await drawn(element);
      const [wrong] = deep(element, '[aria-invalid="true"]');
      expect(wordsOf(wrong!.closest('label')!)).to.equal(label);
      expect(deep(element, '.lack').map(wordsOf)).to.deep.equal([words]);
    }
    element.times = { dueAt: near, expiresAt: near + hour };
    element.detail = { ...detail, closesAt: near + hour };
    await drawn(element);
    expect(submittedBy(element, () => submitButton(element).click())).not.to.equal(null);
  });

  it('is later than the end of a poll, or the poll would be over when it appears', async () => {
    const detail = { ...begun('poll'), choices: ['Monday', 'Friday'], closesAt: soon } as const;
    const times = { dueAt: soon + hour, expiresAt: null };
    const element = await composer({ heading: 'When?', times });
    element.detail = { ...detail, choices: [...detail.choices] } as CercleComposer['detail'];
    await drawn(element);
    expect(submittedBy(element, () => submitButton(element).click())).to.equal(null);
    await drawn(element);
    expect(wordsOf(element)).to.include('The poll has to end later than it appears.');
  });

  it('says what the server has found wrong beside the field', async () => {
    const element = await composer({
      draft: 'The dock is closed.',
      times: { dueAt: soon, expiresAt: null },
      refused: { field: 'dueAt', message: 'Too late.' },
    });
    await drawn(element);
    expect(fields(element)[0]!.getAttribute('aria-invalid')).to.equal('true');
    expect(wordsOf(find(element, '.times'))).to.include('Too late.');
  });

  it('can be given up where it changes what waits already', async () => {
    const element = await composer({ changing: true });
    await drawn(element);
    let isGivenUp = false;
    element.addEventListener('cercle-cancel', () => (isGivenUp = true));
    buttonOf(element, 'Cancel').click();
    expect(isGivenUp).to.equal(true);
  });
});
