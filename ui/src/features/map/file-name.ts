const mostCharacters = 80;

/** A title as the name of a file that every system takes, without its ending. */
export function fileNameOf(title: string, otherwise: string): string {
  const plain = title
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*]+/g, " ")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "");
  const name = Array.from(plain).slice(0, mostCharacters).join("").trim();
  // Names of devices on Windows, with any ending.
  return name === "" || /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(name) ? otherwise : name;
}
