import { Progress } from '../Progress.ts';

const clear = '\r\u001b[K';

beforeEach(() => jest.useFakeTimers({ doNotFake: ['setImmediate'] }));
afterEach(() => jest.useRealTimers());

async function written(isTTY: boolean, seconds: number): Promise<string> {
  let text = '';
  const progress = new Progress({ isTTY, write: (part: string) => (text += part) });
  await progress.say('Linting');
  jest.advanceTimersByTime(seconds * 1000);
  await progress.say('Drawing');
  progress.end();
  return text;
}

test('a terminal shows one line after a second, which goes away in the end', async () => {
  expect(await written(true, 1)).toBe(`${clear}Linting…${clear}Drawing…${clear}`);
});

test('what takes less shows nothing', async () => {
  expect((await written(true, 0.9)).replaceAll(clear, '')).toBe('');
});

test('anything else gets nothing', async () => {
  expect(await written(false, 2)).toBe('');
});
