/** Draws at random, the same for the same seed; a second finding of a provider comes after all firsts. */
export function draw(findings, count, seed) {
  const random = mulberry32(seed);
  const byProvider = new Map();
  for (const finding of findings) {
    const { provider } = finding.document;
    if (!byProvider.has(provider)) byProvider.set(provider, []);
    byProvider.get(provider).push(finding);
  }
  const piles = shuffled([...byProvider.values()], random).map((pile) => shuffled(pile, random));
  const rounds = Math.max(0, ...piles.map(({ length }) => length));
  const drawn = [];
  for (let round = 0; round < rounds && drawn.length < count; round += 1) {
    drawn.push(...piles.flatMap((pile) => pile.slice(round, round + 1)));
  }
  return drawn.slice(0, count);
}

/** Fisher and Yates. */
function shuffled(list, random) {
  const result = [...list];
  for (let end = result.length - 1; end > 0; end -= 1) {
    const index = Math.floor(random() * (end + 1));
    [result[index], result[end]] = [result[end], result[index]];
  }
  return result;
}

/** Tommy Ettinger's generator of 32 bits: small, and good enough to draw a sample. */
function mulberry32(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}
