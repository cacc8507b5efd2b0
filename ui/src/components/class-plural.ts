/** The English plural of a class label within a sentence: "Virtual machine" gives "virtual machines". */
export function classPlural(label: string): string {
  const isAcronym = /^[A-Z]{2}/u.test(label);
  const word = isAcronym ? label : label.charAt(0).toLowerCase() + label.slice(1);
  if (/[^aeiou]y$/u.test(word)) return `${word.slice(0, -1)}ies`;
  if (/(?:s|x|ch|sh)$/u.test(word)) return `${word}es`;
  return `${word}s`;
}
