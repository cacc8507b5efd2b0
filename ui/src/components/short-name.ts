/** A name short enough for a sentence, shortened in the middle so that its end survives. */
export function shortName(name: string): string {
  return name.length <= 60 ? name : `${name.slice(0, 40)}…${name.slice(-12)}`;
}
