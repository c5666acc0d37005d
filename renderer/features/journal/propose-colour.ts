/** One of the colours, the same for the same name. */
export function proposeColour<C>(name: string, colours: readonly [C, ...C[]]): C {
  let sum = 0;
  for (const character of name.trim().toLowerCase()) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return colours[sum % colours.length] ?? colours[0];
}
