/** The short sum of a password by which the format knows it (ECMA-376 part 4, 14.7.1): no secret is kept by it. */
export function passwordSum(password: string): string {
  let sum = 0;
  for (const char of [...password].reverse()) {
    sum = rotated(sum) ^ char.charCodeAt(0);
  }
  return (rotated(sum) ^ password.length ^ 0xce4b).toString(16).toUpperCase().padStart(4, '0');
}

/** Fifteen bits, turned by one to the left. */
function rotated(sum: number): number {
  return ((sum >> 14) & 1) | ((sum << 1) & 0x7fff);
}
