import { Progress } from '../Progress.ts';

async function written(isTTY: boolean): Promise<string> {
  let text = '';
  const progress = new Progress({ isTTY, write: (part: string) => (text += part) });
  await progress.say('Linting');
  await progress.say('Drawing');
  progress.end();
  return text;
}

test('a terminal shows one line, which goes away in the end', async () => {
  const clear = '\r\u001b[K';
  expect(await written(true)).toBe(`${clear}Linting…${clear}Drawing…${clear}`);
});

test('anything else gets nothing', async () => {
  expect(await written(false)).toBe('');
});
