/** What several ways have in common until they part at a CI, and what each has of its own from there on. */
export function branchesOf<Item extends { readonly id: number }>(
  ways: readonly (readonly Item[])[],
  parting: number,
): { readonly trunk: readonly Item[]; readonly branches: readonly (readonly Item[])[] } {
  const at = (way: readonly Item[]) => Math.max(0, way.findIndex(({ id }) => id === parting));
  const [first = []] = ways;
  return { trunk: first.slice(0, at(first) + 1), branches: ways.map((way) => way.slice(at(way))) };
}
