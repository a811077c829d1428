/** What happens in the case of each change: the same for both suites, `perimeter-changes` and `convergence-changes`. */
import type { Role } from './cast.ts';
import type { Change } from './changes.ts';
import type { ChangingRoom } from './scene.ts';

export interface ChangeCase {
  /** Those of the cast who are not yet in the room. */
  absent?: readonly Role[];
  /** Those whose membership ends soon. */
  ending?: readonly Role[];
  /** One after the other, by what is said of them. */
  steps: Record<string, (scene: ChangingRoom) => unknown>;
}

export const cases: Record<Change, ChangeCase> = {
  admission: {
    absent: ['partner', 'employee', 'other'],
    steps: {
      'a partner and an employee are admitted': async (scene) => {
        await scene.admit('partner');
        await scene.admit('employee');
      },
      'another organization is admitted': (scene) => scene.admitOrganization('alpenhof', 'other'),
    },
  },
  removal: {
    steps: {
      'a partner and an employee are removed': async (scene) => {
        await scene.remove('partner');
        await scene.remove('employee');
      },
      'an organization is removed': (scene) => scene.endOrganization('alpenhof'),
    },
  },
  rejoining: {
    steps: {
      'a partner, an employee and an organization are removed': async (scene) => {
        await scene.remove('partner');
        await scene.remove('employee');
        await scene.endOrganization('alpenhof');
      },
      'they are admitted again': async (scene) => {
        await scene.admit('partner');
        await scene.admit('employee');
        await scene.admitOrganization('alpenhof', 'other');
      },
    },
  },
  'a change of organization': {
    steps: {
      'a partner belongs to another organization': (scene) => scene.move('partner', 'alpenhof'),
      'they are admitted as one of it': (scene) => scene.admit('partner'),
      'they belong to their first again': (scene) => scene.move('partner', 'exotic'),
    },
  },
  'a change of affiliation': {
    steps: {
      'an employee is a partner, and a partner an employee': async (scene) => {
        await scene.move('employee', 'exotic');
        await scene.move('partner', 'employee');
      },
      'they are admitted as what they are': async (scene) => {
        await scene.admit('employee');
        await scene.admit('partner');
      },
    },
  },
  'an ended partner': {
    ending: ['partner'],
    steps: { 'the membership of a partner ends': (scene) => scene.endMemberships() },
  },
  'an archived room': {
    steps: {
      'the room is archived': async (scene) => {
        await scene.enterStage('closing');
        await scene.enterStage('archived');
      },
    },
  },
  'a read-only room': {
    steps: { 'nobody has reviewed the room': (scene) => scene.lapse() },
  },
};
