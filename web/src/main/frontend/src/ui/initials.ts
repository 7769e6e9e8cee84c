/** The first letters of the first and the last part of a name. */
export function initials(name: string): string {
  const parts = name.trim().split(/\s+/);
  const first = (part: string | undefined): string => [...(part ?? '')][0] ?? '';
  return (first(parts[0]) + (parts.length > 1 ? first(parts.at(-1)) : '')).toUpperCase();
}
