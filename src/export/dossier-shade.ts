/** How dark a cell of the matrix is: one of five steps, the same in the file and when its numbers change. */
export function shadeOf(linkages: number): number {
  if (linkages <= 2) return Math.max(0, linkages);
  return linkages <= 4 ? 3 : linkages <= 8 ? 4 : 5;
}
