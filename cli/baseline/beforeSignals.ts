const signals = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const;

/** Does something before a signal ends the process; gives what forgets it again. */
export function beforeSignals(work: () => void): () => void {
  const end = (signal: NodeJS.Signals) => {
    work();
    forget();
    process.kill(process.pid, signal);
  };
  const forget = () => {
    for (const signal of signals) process.off(signal, end);
  };
  for (const signal of signals) process.on(signal, end);
  return forget;
}
