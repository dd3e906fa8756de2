import { type Cell, type Finding, type Severity, severities } from '../../model/Report.ts';
import { count, severityWords } from '../words.ts';

/** How a cell with findings looks, and what a screen reader says of it. */
export interface Appearance {
  readonly classes: string;
  readonly sign: string;
  readonly words: string;
}

/** What stands before the letter of the severity. */
const signs = {
  fine: { sign: '', words: 'documented' },
  found: { sign: '', words: 'documented: ' },
  notAllowed: { sign: '✕', words: 'documented, not allowed: ' },
  missing: { sign: '+', words: 'missing: ' },
};

const changes = {
  added: { sign: '*', words: 'new, ' },
  removed: { sign: '−', words: 'no longer documented' },
  worse: { sign: '▲', words: 'with new findings, ' },
  better: { sign: '▼', words: 'with fewer findings, ' },
};

/** By the worst that is reported; what is in the baseline or exempt counts where there is nothing else. */
export function appearanceOf(
  { change, state }: Pick<Cell, 'change' | 'state'>,
  findings: readonly Finding[],
): Appearance {
  const changed = change === undefined ? { sign: '', words: '' } : changes[change];
  const { sign, words } = signs[state];
  if (findings.length === 0) {
    const isGone = change === 'removed' || state === 'missing';
    return {
      classes: `${isGone ? 'gone' : 'fine'} ${change ?? ''}`,
      sign: isGone ? changed.sign : `${changed.sign}✓`,
      words:
        isGone && change !== 'removed'
          ? 'no longer missing'
          : `${changed.words}${isGone ? '' : words}`,
    };
  }
  const standing = (['reported', 'known', 'exempt'] as const).find((each) =>
    findings.some((finding) => finding.standing === each),
  );
  const shown = findings.filter((finding) => finding.standing === standing);
  const counts = countBySeverity(shown);
  const [worst = 'hint'] = counts.keys();
  const total = shown.length > 1 ? String(shown.length) : '';
  const list = [...counts].map(([severity, number]) => {
    const { one, many } = severityWords[severity];
    return count(number, one, many);
  });
  const said = { reported: '', known: 'in the baseline: ', exempt: 'exempt: ' }[
    standing ?? 'reported'
  ];
  const letter = standing === 'exempt' ? '§' : severityWords[worst].letter;
  return {
    classes: `${state} ${worst} ${standing} ${change ?? ''}`,
    sign: `${changed.sign}${sign}${letter}${total}`,
    words: `${changed.words}${words}${said}${list.join(', ')}`,
  };
}

/** How many there are of each severity, the worst first; without those there are none of. */
export function countBySeverity(findings: readonly Finding[]): Map<Severity, number> {
  const counts = new Map<Severity, number>();
  for (const severity of severities) {
    const number = findings.filter((finding) => finding.severity === severity).length;
    if (number > 0) counts.set(severity, number);
  }
  return counts;
}
