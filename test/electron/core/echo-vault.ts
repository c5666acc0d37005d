// A process that speaks the vault's side of the wire: for the tests of the way to it.
const folder = process.argv.find((argument) => argument.startsWith('--folder='));

process.on('message', ({ id, name, input }: { id: number; name: string; input: unknown }) => {
  if (name === 'vault.verify') process.exit(3);
  const value =
    name === 'vault.close' ? { sealed: [] } : { folder, input, environment: Object.keys(process.env).sort() };
  process.send?.({ id, result: { ok: true, value } });
});
process.on('SIGTERM', () => {});
process.send?.({ ready: true });
