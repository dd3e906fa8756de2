import { growthOf } from './growth.js';
import { none, percent, table } from './markdown.js';
import { byDocument, rowOf, timesAsLong } from './rows.js';

const most = { rules: 0.05, memory: 1.05, doubling: 2.2 };
/** The rules of each peer take at least so many times as long. */
const least = 20;
/** Of smaller documents a run is over before the share of the rules matters. */
const large = 1e6;

/** The targets, and for each document whether it is met. */
export function targetsTable(rows, growth) {
  const lines = [...byDocument(rows)].map(([document, measured]) => {
    const empty = rowOf(measured, 'empty');
    const own = rowOf(measured, 'this one, all');
    return [
      document,
      shareOfRules(own),
      shareOfReplay(rowOf(measured, 'the same findings, replayed'), own),
      closestPeer(measured, own),
      memory(rowOf(measured, 'this one, default'), empty),
      memory(own, empty),
    ];
  });
  const heads = [
    'document',
    `rules, of parse and resolve: at most ${percent(most.rules, 1, 0)} above 1 MB`,
    "Spectral's part of it: the same findings, replayed",
    `closest peer's rules, of these: at least ${least}`,
    `peak by default, of empty: at most ${percent(most.memory, 1, 0)}`,
    'peak with all rules: the same',
  ];
  const ownGrowth = growthOf(growth).filter(({ isOwn }) => isOwn);
  return [table(heads, lines), ...ownGrowth.flatMap(doubling)].join('\n\n');
}

function shareOfRules({ size, parse, resolve, rules }) {
  const share = rules / (parse + resolve);
  const text = percent(rules, parse + resolve);
  return size > large ? judged(text, share <= most.rules) : text;
}

/** Of the same document's parse and resolve, so that both shares are of the same. */
function shareOfReplay({ rules }, { parse, resolve }) {
  return percent(rules, parse + resolve);
}

/** A peer that was ended is at least as far away as it had come. */
function closestPeer(rows, own) {
  const peers = rows
    .filter(({ isPeer }) => isPeer)
    .map((row) => ({ ...row, times: timesAsLong(row, own) }))
    .filter(({ times }) => times !== undefined)
    .sort((left, right) => left.times - right.times);
  const [closest] = peers;
  if (closest === undefined) return none;
  const { times, isKilled, ruleset } = closest;
  const text = `${isKilled ? '> ' : ''}${times.toFixed(1)} (${ruleset})`;
  return times < least && isKilled ? `${text}, not known` : judged(text, times >= least);
}

function memory({ peak }, empty) {
  return judged(percent(peak, empty.peak), peak <= most.memory * empty.peak);
}

function doubling({ title, lines }) {
  const steps = lines.filter(({ times }) => times !== undefined);
  if (steps.length === 0) return [];
  const worst = steps.reduce((left, right) => (right.times > left.times ? right : left), steps[0]);
  const text = judged(worst.times.toFixed(2), worst.times <= most.doubling);
  return [
    `Doubling the operations, ${title}, costs at most ${most.doubling} times: at worst ${text}.`,
  ];
}

function judged(text, isMet) {
  return isMet ? `${text}, met` : `**${text}, missed**`;
}
