/** A class and its ancestors, nearest first. A cycle among parents ends the walk. */
export function lineageOf(classId: string, parents: ReadonlyMap<string, string>): string[] {
  const lineage: string[] = [];
  let current: string | undefined = classId;
  while (current !== undefined && !lineage.includes(current)) {
    lineage.push(current);
    current = parents.get(current);
  }
  return lineage;
}

/** True for services and their user-made descendants. */
export function isService(classId: string, parents: ReadonlyMap<string, string>): boolean {
  return lineageOf(classId, parents).includes("service");
}
