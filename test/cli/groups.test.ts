import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeRoom, type Room } from './harness.js';

let room: Room;
beforeEach(() => {
  room = makeRoom();
});
afterEach(() => room.remove());

describe('commands below a command', () => {
  it('are listed in its help, and only the options of every command follow their own', async () => {
    const group = await room.run('dictionary', '--help');
    expect(group.code).toBe(0);
    expect(group.out).toMatch(/^ {2}check +check the data dictionary/m);
    const below = await room.run('dictionary', 'check', '--help');
    expect(below.out).toContain('Usage: crm-clean dictionary check [options]');
    expect(below.out).toContain('--config <FILE>');
    expect(below.out).not.toContain('--from');
  });

  it('take the options of every command before and after their name', async () => {
    room.write('mine.yaml', 'preset: companies\n');
    for (const argv of [
      ['dictionary', 'check', '--config', 'mine.yaml', '--json'],
      ['--json', 'dictionary', '--config', 'mine.yaml', 'check'],
    ]) {
      const { code, out } = await room.run(...argv);
      expect([code, JSON.parse(out)]).toEqual([0, expect.objectContaining({ problems: [] })]);
    }
  });

  it('a wrong word is answered with the nearest that would be right, and with the right help', async () => {
    const wrong = await room.run('dictionary', 'chek');
    expect([wrong.code, wrong.err]).toEqual([
      2,
      'There is no command “chek”. Did you mean “check”? See: crm-clean dictionary --help\n',
    ]);
    const top = await room.run('imprt');
    expect(top.err).toBe('There is no command “imprt”. Did you mean “import”? See: crm-clean --help\n');
    const option = await room.run('dictionary', 'check', '--conf', 'x');
    expect(option.err).toContain('crm-clean dictionary check --help');
    const many = await room.run('dictionary', 'check', 'one');
    expect(many.err).toContain('crm-clean dictionary check --help');
  });
});
